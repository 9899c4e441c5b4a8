import { makePath } from '../../addresses.ts';
import type { ShownTemplate } from '../../shown.ts';

/** The templates as large pictures, each the way into the maker. */
export function TemplateWall({ templates }: { templates: ShownTemplate[] }) {
  return (
    <ul class="template-wall">
      {templates.map((shown) => (
        <li key={shown.template.id}>
          <TemplateCard {...shown} />
        </li>
      ))}
    </ul>
  );
}

function TemplateCard({ template, picture }: ShownTemplate) {
  return (
    <article class="template-card">
      <img
        class="template-card-picture"
        src={picture.src}
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
