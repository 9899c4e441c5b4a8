import { FORMATS, type FormatName, LAYOUTS, type LayoutName } from '../../src/domain/format.ts';
import type { TemplateProblem } from '../../src/domain/problem.ts';
import { definitionOf, type Slot } from '../../src/domain/slots/definitions.ts';
import type { Trial } from '../../src/domain/slots/slot-kind.ts';
import type { Box, Template } from '../../src/domain/template/template.ts';
import { FORMAT_LABELS } from '../format-labels.ts';

export interface TemplatePreviewProps {
  folder: string;
  /** The last state of the template that could be drawn. */
  template: Template | undefined;
  broken: boolean;
  checking: boolean;
  problems: readonly TemplateProblem[];
  /** The trials that the author chose, by slot name. */
  chosen: Readonly<Record<string, Trial>>;
  /** Changes whenever the pictures may look different. */
  version: string;
  /** The kinds of sample values, each with its first text. */
  kinds: { kind: string; said: string }[];
  /** The part of a layout that the imprint may be in: left, top, right and bottom, px. */
  safeArea: (layout: LayoutName) => readonly [number, number, number, number];
  stylesheets: string[];
  script: string;
}

const KIND_LABELS: Record<string, string> = {
  short: 'Short',
  typical: 'As it comes',
  longest: 'As long as it may be',
  arabic: 'Arabic',
  japanese: 'Japanese',
  emoji: 'Emoji',
};

/** The page of `templates preview`: the problems, and every format with every kind of sample values. */
export function TemplatePreviewPage(props: TemplatePreviewProps) {
  const { template, folder, kinds, stylesheets, script } = props;
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${template?.name ?? folder} · template`}</title>
        <link rel="icon" href="data:," />
        {stylesheets.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        <script type="module" src={script} />
      </head>
      <body class="bench">
        <header class="bench-head">
          <div class="bench-name">
            <h1 data-live="name">{template?.name ?? 'Not to be drawn yet'}</h1>
            <p data-live="facts">
              {template && <span>{`version ${template.version}`}</span>} <code>{folder}</code>
            </p>
          </div>
          {template && <Tools {...props} template={template} />}
          <p class="bench-pulse" role="status" data-pulse="on">
            <span>watching</span>
          </p>
        </header>
        <div data-live="problems">
          <Problems {...props} />
        </div>
        <main data-shape={template && `${template.formats.join(' ')} ${template.slots.map(shapeOf).join(' ')}`}>
          {template &&
            kinds.map(({ kind, said }) => <Row key={kind} {...props} template={template} kind={kind} said={said} />)}
        </main>
        <dialog class="bench-full" aria-label="The picture by itself">
          <form method="dialog">
            <button type="submit" aria-label="Close">
              ✕
            </button>
          </form>
          <img alt="" />
        </dialog>
      </body>
    </html>
  );
}

/** A slot with the names of its trials. If these change, the page has to be loaded anew. */
function shapeOf(slot: Slot): string {
  const names = trialsOf(slot).map(({ name }) => name);
  return names.length > 0 ? `${slot.name}:${names.join(',')}` : slot.name;
}

const trialsOf = (slot: Slot) => definitionOf(slot).trials(slot);

function Tools({ template, chosen }: TemplatePreviewProps & { template: Template }) {
  return (
    <form class="bench-tools" method="get">
      {template.slots.map((slot) => {
        const trials = trialsOf(slot);
        if (trials.length === 0) return null;
        const usual = definitionOf(slot).example(slot);
        const selected = chosen[slot.name] ?? trials.find(({ value }) => value === usual);
        return (
          <label key={slot.name}>
            <span>{slot.label}</span>
            <select name={slot.name}>
              {trials.map(({ name, label }) => (
                <option key={name} value={name} selected={name === selected?.name}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        );
      })}
      <label class="bench-check">
        <input type="checkbox" id="boxes" /> <span>Boxes</span>
      </label>
      <label class="bench-check">
        <input type="checkbox" id="large" /> <span>Large</span>
      </label>
    </form>
  );
}

function Problems({ problems, broken, checking, template }: TemplatePreviewProps) {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return (
    <>
      {problems.length > 0 && (
        <section class="bench-problems" aria-labelledby="problems-title">
          <h2 id="problems-title">{errors > 0 ? `${errors} to mend` : 'Worth a look'}</h2>
          {broken && template && <p>The pictures show it as it last could be drawn.</p>}
          <ol class="bench-list">
            {problems.map((problem) => (
              <li key={JSON.stringify(problem)} data-severity={problem.severity}>
                <p class="bench-place">
                  <code>{placeOf(problem)}</code> {problem.path && <code>{problem.path}</code>}
                </p>
                <p class="bench-message">{problem.message}</p>
                <p>{problem.hint}</p>
              </li>
            ))}
          </ol>
        </section>
      )}
      {problems.length === 0 && !broken && (
        <p class="bench-fine" data-checking={checking}>
          {checking ? 'Trying its art …' : 'Nothing to mend.'}
        </p>
      )}
    </>
  );
}

function placeOf({ file, place }: TemplateProblem): string {
  const name = file.split('/').at(-1)!;
  return place ? `${name}:${place.line}:${place.column}` : name;
}

interface RowProps extends TemplatePreviewProps {
  template: Template;
  kind: string;
  said: string;
}

function Row({ kind, said, template, ...props }: RowProps) {
  return (
    <section class="bench-row" aria-labelledby={`kind-${kind}`}>
      <header>
        <h2 id={`kind-${kind}`}>{KIND_LABELS[kind] ?? kind}</h2>
        <p dir="auto" data-live={`said-${kind}`}>
          {said}
        </p>
      </header>
      <div class="bench-pictures">
        {template.formats.map((format) => (
          <Picture key={format} {...props} template={template} kind={kind} format={format} />
        ))}
      </div>
    </section>
  );
}

function Picture({
  template,
  kind,
  format,
  chosen,
  version,
  safeArea,
}: Omit<RowProps, 'said'> & { format: FormatName }) {
  const { width, height, layout } = FORMATS[format];
  const query = new URLSearchParams({ v: version });
  for (const [slot, { name }] of Object.entries(chosen)) query.set(slot, name);
  const src = `/draw/${format}/${kind}.webp?${query}`;
  const { label } = FORMAT_LABELS[format];
  return (
    <figure style={`--ratio: ${width / height}`}>
      <button type="button" data-full={`${src}&size=full`} aria-label={`${label}, by itself`}>
        <img
          src={src}
          alt={`${label}: ${kind}`}
          width={width}
          height={height}
          loading="lazy"
          data-picture={`${format}/${kind}`}
        />
        <Boxes template={template} layout={layout} safe={safeArea(layout)} picture={`${format}/${kind}`} />
      </button>
      <figcaption>
        {label} <span>{`${width} × ${height}`}</span>
      </figcaption>
    </figure>
  );
}

/** The boxes of texts, photos and the imprint over the picture of a layout, and the area that the imprint may be in. */
function Boxes(props: {
  template: Template;
  layout: LayoutName;
  safe: readonly [number, number, number, number];
  picture: string;
}) {
  const { template, layout, safe, picture } = props;
  const { width, height } = LAYOUTS[layout];
  const [left, top, right, bottom] = safe;
  return (
    <svg class="bench-boxes" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" data-live={`boxes-${picture}`}>
      <rect class="bench-safe" x={left} y={top} width={right - left} height={bottom - top} />
      {template.layers.map((layer, i) => {
        const box = boxOf(layer, layout);
        if (!box || (layer.type !== 'text' && layer.type !== 'imprint' && layer.type !== 'photo')) return null;
        const [x, y, w, h] = box;
        const turn = layer.type === 'text' ? layer.rotate : 0;
        return (
          <rect
            key={i}
            class={`bench-${layer.type}`}
            x={x}
            y={y}
            width={w}
            height={h}
            transform={`rotate(${turn} ${x + w / 2} ${y + h / 2})`}
          />
        );
      })}
    </svg>
  );
}

function boxOf(layer: Template['layers'][number], layout: LayoutName): Box | undefined {
  return 'box' in layer ? (layer.box?.[layout] as Box | undefined) : undefined;
}
