import { PICTURE_WIDTHS } from '../../../src/domain/format.ts';
import { examplePath, makePath } from '../../addresses.ts';
import type { ShownTemplate } from '../../shown.ts';

/** The templates as large pictures that link to the maker. */
export function TemplateWall({ templates }: { templates: ShownTemplate[] }) {
  return (
    <ul class="template-wall">
      {templates.map((shown, i) => (
        <li key={shown.template.id}>
          <TemplateCard {...shown} first={i === 0} />
        </li>
      ))}
    </ul>
  );
}

function TemplateCard({ template, picture, format, first }: ShownTemplate & { first: boolean }) {
  return (
    <article class="template-card">
      <img
        class="template-card-picture"
        src={picture.src}
        srcset={PICTURE_WIDTHS.slice(1, 3)
          .map((width) => `${examplePath(template.id, format, width)} ${width}w`)
          .join(', ')}
        sizes={first ? '(min-width: 60rem) 66vw, 100vw' : '(min-width: 60rem) 33vw, 50vw'}
        loading={first ? undefined : 'lazy'}
        width={picture.width}
        height={picture.height}
        alt={`Example of the template ${template.name}`}
        decoding="async"
      />
      <div>
        <h3>
          <a class="template-card-link" href={makePath(template.id)}>
            {template.name}
          </a>
        </h3>
        <p class="soft">{template.description}</p>
      </div>
    </article>
  );
}
