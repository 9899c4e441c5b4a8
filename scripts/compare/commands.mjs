const HELP = [
  ...['', 'serve', 'render', 'backup', 'restore', 'sweep', 'doctor', 'tallies', 'posters', 'settings', 'reports'],
  ...['galleries', 'galleries create', 'templates', 'templates new', 'templates check', 'templates preview'],
];
const STATUSES = ['submitted', 'listed', 'unlisted', 'hidden'];
const COMMANDS = [
  ...HELP.map((command) => `${command} --help`.trim()),
  ...[
    'settings list',
    'galleries list',
    'galleries posters week',
    'templates list',
    'templates check',
    'sweep --dry-run',
  ],
  ...STATUSES.map((status) => `posters list --status ${status}`),
  ...['tallies', 'tallies --by day,event,source,topic,template,poster --json', 'tallies --event shared --csv'],
  // What is refused.
  ...[
    'posters hide Nothing2345',
    'galleries add none Nothing2345',
    'galleries create week',
    'tallies --by none',
    'none',
  ],
  ...['settings set moderation never', 'settings set none x', 'render none poster.jpg', 'render shout poster.none'],
];

/** What commands print, on the data folder of each checkout, once its server has stopped. */
export async function commands({ kind }, run) {
  const { judge } = kind('commands', { refused: true });
  for (const command of COMMANDS) await judge(command, ...(await run(command.split(' '))).map(printed));
}

function printed({ code, stdout, stderr }) {
  return { status: code, headers: { 'content-type': 'text/plain' }, body: Buffer.from(`${stdout}\n${stderr}`) };
}
