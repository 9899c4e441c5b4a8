import { type ComponentType, h } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** Prints a page as the HTML of a whole document. */
export function printPage<Props extends object>(page: ComponentType<Props>, props: NoInfer<Props>): string {
  return `<!doctype html>${printPart(page, props)}`;
}

/** Prints a component as HTML to be put into something else. */
export function printPart<Props extends object>(part: ComponentType<Props>, props: NoInfer<Props>): string {
  return renderToString(h(part as ComponentType<object>, props));
}
