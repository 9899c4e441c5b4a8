import { type ComponentType, h } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A page as the HTML of a whole document. */
export function printPage<Props extends object>(page: ComponentType<Props>, props: NoInfer<Props>): string {
  return `<!doctype html>${renderToString(h(page as ComponentType<object>, props))}`;
}
