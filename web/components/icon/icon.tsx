/** Our own drawings, on a grid of 24. A list is strokes; `solid` is filled. */
const STROKES = {
  remix: [
    'M4 9.5A8.2 8.2 0 0 1 18.5 7L21 9.5',
    'M21 4v5.5h-5.5',
    'M20 14.5A8.2 8.2 0 0 1 5.5 17L3 14.5',
    'M3 20v-5.5h5.5',
  ],
  download: ['M12 3v12', 'M6.5 10 12 15.5 17.5 10', 'M4 20.5h16'],
  link: [
    'M10 14a4 4 0 0 0 5.7 0l3.6-3.6a4 4 0 0 0-5.7-5.7L12.2 6',
    'M14 10a4 4 0 0 0-5.7 0l-3.6 3.6a4 4 0 0 0 5.7 5.7l1.4-1.3',
  ],
  share: ['M12 15V3', 'M7 7.5 12 3l5 4.5', 'M6.5 11H4.5v10h15V11h-2'],
  undo: ['M9 4 4 9l5 5', 'M4 9h10a6 6 0 0 1 0 12h-3'],
  redo: ['m15 4 5 5-5 5', 'M20 9H10a6 6 0 0 0 0 12h3'],
  dice: ['M4 4h16v16H4Z', 'M8.5 8.5v.01', 'M15.5 8.5v.01', 'M12 12v.01', 'M8.5 15.5v.01', 'M15.5 15.5v.01'],
  swap: ['M3 4h8v11H3Z', 'M13 9h8v11h-8Z'],
  emphasis: ['M12 3v18', 'M4.2 7.5l15.6 9', 'M19.8 7.5l-15.6 9'],
  ltr: ['M4 6h16', 'M4 12h10', 'M4 18h13'],
  rtl: ['M4 6h16', 'M10 12h10', 'M7 18h13'],
  photo: ['M3 4.5h18v15H3Z', 'm3 16.5 5.5-6 4.5 5 3-3 5 4.5', 'M15.5 8.5v.01'],
  camera: ['M3 7.5h4.5L9 4.5h6l1.5 3H21v12H3Z', 'M12 17a3.75 3.75 0 1 0 0-7.5 3.75 3.75 0 0 0 0 7.5Z'],
  plus: ['M12 5v14', 'M5 12h14'],
  minus: ['M5 12h14'],
  whole: ['M9 4H4v5', 'M15 4h5v5', 'M9 20H4v-5', 'M15 20h5v-5'],
  search: ['M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Z', 'm15.5 15.5 5 5'],
  left: ['M15 4.5 7.5 12l7.5 7.5'],
  right: ['m9 4.5 7.5 7.5L9 19.5'],
  arrow: ['M4 12h16', 'm13.5 5.5 6.5 6.5-6.5 6.5'],
  key: ['M8 20a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9Z', 'm11.5 12 8-8', 'm16 7.5 3 3'],
  alert: ['M12 3.5 22 20.5H2Z', 'M12 10v4.5', 'M12 17.5v.01'],
  x: ['M5 4.5 19 19.5', 'M19 4.5 5 19.5'],
  facebook: ['M17 3.5h-2a4 4 0 0 0-4 4V21', 'M7 12h9'],
  whatsapp: [
    'M3.5 20.5 5 16a8.5 8.5 0 1 1 3.2 3.2Z',
    'M9 8.2c-.2 4 2.8 7 6.8 6.8l.2-1.8-2-1-1 1c-1-.5-1.7-1.2-2.2-2.2l1-1-1-2Z',
  ],
  telegram: ['M21.5 4 2.5 11.2l5.5 2.3L18 7.5 10.5 15v5.5l3-3.5 4 3Z'],
  mastodon: [
    'M19.5 15c-.7 1.6-3.6 2-6.5 2-2.3 0-3.7-.4-3.7-.4 0 3 3.2 3.2 6.2 2.4 0 0 .3 2-3.8 2-6.2 0-7.5-3-7.5-10V8c0-3.5 2.3-5 7.8-5s7.8 1.5 7.8 5c0 2.5.1 5.5-.3 7Z',
    'M8 12.5V9.2a2 2 0 0 1 4 0V11',
    'M12 9.2a2 2 0 0 1 4 0v3.3',
  ],
  reddit: [
    'M12 20c4.5 0 8-2.5 8-6s-3.5-6-8-6-8 2.5-8 6 3.5 6 8 6Z',
    'M12 8l1.2-4.5L17 4.5',
    'M18.5 4.7v.01',
    'M9 13v.01',
    'M15 13v.01',
    'M8.8 16.3c2 1.3 4.4 1.3 6.4 0',
  ],
  linkedin: ['M5.5 10v10', 'M5.5 5v.01', 'M10.5 20V10', 'M10.5 14.5c0-2.7 1.7-4.5 4.2-4.5S19 11.8 19 14.5V20'],
  email: ['M3 5.5h18v13H3Z', 'm3.5 6 8.5 7.5L20.5 6'],
} as const;

const SOLID = {
  bluesky:
    'M12 11c-1.6-3.2-4.9-6.5-7.5-7.2C2.8 3.3 2.5 5 2.7 7.7c.3 3.5 1.7 5.3 5.3 5-3.2.6-4.3 2.5-2.2 5 2.6 3.1 5 1 6.2-2.3 1.2 3.3 3.6 5.4 6.2 2.3 2.1-2.5 1-4.4-2.2-5 3.6.3 5-1.5 5.3-5 .2-2.7-.1-4.4-1.8-3.9C16.9 4.5 13.6 7.8 12 11Z',
} as const;

export type IconName = keyof typeof STROKES | keyof typeof SOLID;

/** A drawing beside words that say the same; screen readers skip it. */
export function Icon({ name }: { name: IconName }) {
  if (name in SOLID) {
    return (
      <svg class="icon icon-solid" viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
        <path d={SOLID[name as keyof typeof SOLID]} />
      </svg>
    );
  }
  return (
    <svg class="icon" viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
      {STROKES[name as keyof typeof STROKES].map((d) => (
        <path key={d} d={d} />
      ))}
    </svg>
  );
}
