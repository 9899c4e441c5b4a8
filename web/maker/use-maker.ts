import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { type FieldError, FlyposterError } from '../../src/domain/errors.ts';
import type { FormatName } from '../../src/domain/format.ts';
import { defaultAlt } from '../../src/domain/posters/alt.ts';
import { checkValues } from '../../src/domain/slots/check-values.ts';
import type { Template } from '../../src/domain/template/template.ts';
import type { Value } from '../../src/domain/values/values.ts';
import { templateFilePath } from '../addresses.ts';
import { fieldName } from '../field-name.ts';
import { carryValues } from './carry.ts';
import { type Draft, draftOf, formWith } from './draft.ts';
import { emptyForm, fittingValues, type MakerForm, previewValues, requestOf } from './form.ts';
import { change, type History, redo, startHistory, undo } from './history.ts';
import { type MakerTemplate, makerTemplate } from './maker-template.ts';
import { surpriseChoices } from './surprise.ts';

/** A template to change to. */
export interface TemplateChoice {
  id: string;
  name: string;
  revision: string;
  format: FormatName;
}

/** A problem in a sentence, and the fields concerned. */
export interface MakerProblem {
  message: string;
  errors: readonly FieldError[];
}

export type Maker = ReturnType<typeof useMaker>;

/** The state of the maker: the draft with its undo steps, its template, and functions to change them. */
export function useMaker(start: { template: MakerTemplate; form: MakerForm; choices: readonly TemplateChoice[] }) {
  const [history, setHistory] = useState<History<Draft>>(() => startHistory(draftOf(start.template.id, start.form)));
  const [format, setFormat] = useState(start.form.format);
  const [problem, setProblem] = useState<MakerProblem>();
  const templates = useRef(new Map([[start.template.id, start.template]]));
  /** The last draft in each template, to bring back values that had no place in another template. */
  const left = useRef(new Map<string, Draft>());

  const draft = history.present;
  const template = templates.current.get(draft.template) ?? start.template;
  const form: MakerForm = { ...formWith(start.form, draft), format: shownFormat(template, format) };
  const values = useMemo(() => previewValues(template, draft.values), [template, draft.values]);

  const update = useCallback((next: (draft: Draft) => Draft, what?: string) => {
    setHistory((before) => change(before, next(before.present), what));
  }, []);

  const setValue = useCallback(
    (slot: string, value: Value | undefined, what?: string) => {
      update((before) => {
        const { [slot]: _, ...rest } = before.values;
        return { ...before, values: value === undefined ? rest : { ...rest, [slot]: value } };
      }, what);
      setProblem((before) => withoutErrorAt(before, fieldName(slot)));
    },
    [update],
  );

  const setField = useCallback(
    (fields: Partial<Pick<Draft, 'credit' | 'alt' | 'topics' | 'list' | 'photoReuse'>>, what?: string) => {
      update((before) => ({ ...before, ...fields }), what);
      for (const name of Object.keys(fields)) setProblem((before) => withoutErrorAt(before, name));
    },
    [update],
  );

  /** Returns a template, fetched if the maker does not have it yet. Rejects if it cannot be fetched. */
  async function load({ id, revision }: TemplateChoice): Promise<MakerTemplate> {
    const known = templates.current.get(id);
    if (known) return known;
    const answer = await fetch(templateFilePath(id, revision));
    if (!answer.ok) throw new Error(`The template was answered with ${answer.status}.`);
    const loaded = makerTemplate((await answer.json()) as Template, revision);
    templates.current.set(id, loaded);
    return loaded;
  }

  /** Number of changes so far: of those that wait for their template, only the last one counts. */
  const changes = useRef(0);

  /** Changes the template, and carries the values over. */
  async function changeTemplate(choice: TemplateChoice, alter = (_: MakerTemplate, d: Draft) => d): Promise<void> {
    const number = ++changes.current;
    const next = await load(choice);
    if (number !== changes.current) return;
    update((before) => {
      const old = templates.current.get(before.template)!;
      left.current.set(before.template, before);
      const carried = carryValues(old, next, before.values, left.current.get(next.id)?.values);
      // Topics that nobody changed follow the template.
      const topics = sameTopics(before.topics, old.topics) ? next.topics : before.topics;
      return alter(next, { ...before, template: next.id, values: carried, topics });
    });
    setProblem(undefined);
  }

  /** Shows the same words in another random template and look. */
  async function surprise(): Promise<void> {
    const others = start.choices.filter(({ id }) => id !== template.id);
    const choice = others[Math.floor(Math.random() * others.length)];
    const look = (next: MakerTemplate, d: Draft) => ({ ...d, values: surpriseChoices(next, d.values) });
    if (choice) await changeTemplate(choice, look);
    else update((before) => look(template, before));
  }

  /** The problem that keeps the draft from being sent; undefined if there is none. */
  function check(): MakerProblem | undefined {
    try {
      checkValues(template, requestOf(template, form).values);
      return undefined;
    } catch (error) {
      if (!(error instanceof FlyposterError)) throw error;
      return { message: error.message, errors: error.errors };
    }
  }

  return {
    draft,
    template,
    form,
    /** The values that the preview shows. */
    values,
    proposedAlt: defaultAlt(template, values),
    problem,
    setProblem,
    setFormat,
    setValue,
    setField,
    changeTemplate,
    load,
    surprise,
    check,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    undo: () => setHistory(undo),
    redo: () => setHistory(redo),
    /** Replaces the draft, as one step. Does nothing if the template of `kept` is not one of the choices. */
    async restore(kept: Draft): Promise<void> {
      const choice = start.choices.find(({ id }) => id === kept.template);
      if (!choice) return;
      const number = ++changes.current;
      const loaded = await load(choice);
      if (number !== changes.current) return;
      // The template may have changed since.
      const values = { ...emptyForm(loaded).values, ...fittingValues(loaded, kept.values) };
      setHistory((before) => change(before, { ...kept, values }));
    },
    /** Goes back to the empty form of the template, as one step. */
    startAfresh: () => update(() => draftOf(template.id, emptyForm(template))),
  };
}

function shownFormat(template: MakerTemplate, wanted: FormatName): FormatName {
  return template.formats.includes(wanted) ? wanted : template.formats[0]!;
}

function withoutErrorAt(problem: MakerProblem | undefined, path: string): MakerProblem | undefined {
  if (!problem) return undefined;
  const errors = problem.errors.filter((error) => error.path !== path && !error.path.startsWith(`${path}.`));
  return errors.length === 0 ? undefined : { ...problem, errors };
}

const sameTopics = (a: readonly string[], b: readonly string[]) => [...a].sort().join() === [...b].sort().join();
