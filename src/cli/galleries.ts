import { type Command, Option } from 'commander';
import type { Actor } from '../domain/events/actor.ts';
import type { Curation } from '../domain/galleries/curation.ts';
import type { Gallery } from '../domain/galleries/gallery.ts';
import type { GalleryRequest } from '../domain/galleries/gallery-request.ts';
import type { Sort } from '../domain/posters/poster.ts';
import { withAdmin } from './admin.ts';
import { print } from './print.ts';

interface GalleryOptions {
  title?: string;
  introduction?: string;
  cover?: string;
  topic?: string[];
  rule?: Sort;
  ruleTopic?: string;
  ruleTemplate?: string;
}

/** Adds `galleries`: commands for curating, until staff can do it in the browser. */
export function addGalleryCommands(program: Command): void {
  const galleries = program.command('galleries').description('make galleries, by hand or by a rule');

  galleries
    .command('list')
    .description('list the galleries: slug, title, what goes into it')
    .action(() =>
      withCuration(async (curation) => {
        for (const gallery of await curation.list()) show(gallery);
      }),
    );

  withOptions(galleries.command('create <slug>'))
    .description('make a gallery; without a rule its posters are picked by hand')
    .action((slug: string, options: GalleryOptions) =>
      withCuration(async (curation, actor) =>
        show(await curation.create({ slug, title: slug, ...readOptions(options) }, actor)),
      ),
    );

  withOptions(galleries.command('change <slug>'))
    .description('change what is given of a gallery')
    .action((slug: string, options: GalleryOptions) =>
      withCuration(async (curation, actor) => show(await curation.change(slug, readOptions(options), actor))),
    );

  galleries
    .command('remove <slug>')
    .description('remove a gallery; its posters stay')
    .action((slug: string) => withCuration((curation, actor) => curation.remove(slug, actor)));

  galleries
    .command('posters <slug>')
    .description('list the posters picked for a gallery, in order')
    .action((slug: string) => withCuration(async (curation) => showPicks(await curation.picks(slug))));

  galleries
    .command('add <slug> <posters...>')
    .description('pick posters for a gallery; new ones come last, and are shown once they are listed')
    .action((slug: string, posters: string[]) =>
      withCuration(async (curation, actor) => showPicks(await curation.add(slug, posters, actor))),
    );

  galleries
    .command('take <slug> <posters...>')
    .description('take posters out of a gallery')
    .action((slug: string, posters: string[]) =>
      withCuration(async (curation, actor) => showPicks(await curation.take(slug, posters, actor))),
    );

  galleries
    .command('first <slug> <posters...>')
    .description('put these posters of a gallery first, in this order')
    .action((slug: string, posters: string[]) =>
      withCuration(async (curation, actor) => showPicks(await curation.putFirst(slug, posters, actor))),
    );
}

function withOptions(command: Command): Command {
  return command
    .option('--title <title>', 'what it is called')
    .option('--introduction <text>', 'what stands above its posters; an empty line parts paragraphs')
    .option('--cover <poster>', 'the poster on its cover; "": its first')
    .option('--topic <topic...>', 'what it is about')
    .addOption(new Option('--rule <order>', 'all listed posters in this order').choices(['newest', 'popular']))
    .option('--rule-topic <topic>', 'of the rule: only posters about it')
    .option('--rule-template <template>', 'of the rule: only posters made with it');
}

function readOptions({ cover, topic, rule, ruleTopic, ruleTemplate, ...text }: GalleryOptions): GalleryFields {
  const ruled = rule ?? ruleTopic ?? ruleTemplate;
  return {
    ...text,
    ...(cover !== undefined && { cover: cover || null }),
    ...(topic && { topics: topic }),
    ...(ruled !== undefined && { rule: { sort: rule ?? 'newest', topic: ruleTopic, template: ruleTemplate } }),
  };
}

type GalleryFields = Partial<Omit<GalleryRequest, 'slug'>>;

function show({ slug, title, rule }: Gallery): void {
  const { sort, topic, template } = rule ?? {};
  const parts = [sort, topic && `about ${topic}`, template && `with ${template}`].filter((part) => part !== undefined);
  print(slug, title, rule ? parts.join(', ') : 'picked by hand');
}

function showPicks(ids: readonly string[]): void {
  for (const id of ids) print(id);
}

async function withCuration(work: (curation: Curation, actor: Actor) => Promise<void>): Promise<void> {
  await withAdmin((admin, actor) => work(admin.curation, actor));
}
