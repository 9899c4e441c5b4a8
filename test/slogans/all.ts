import * as eastAsian from './east-asian.ts';
import * as european from './european.ts';
import * as mixed from './mixed.ts';
import * as rightToLeft from './right-to-left.ts';
import * as southAsian from './south-asian.ts';

/** Campaign slogans by language, under the names that the modules beside this one export. */
export const SLOGANS = { ...european, ...rightToLeft, ...southAsian, ...eastAsian, ...mixed };

/** All slogans, each with the name of its language. */
export const ALL_SLOGANS: { language: string; slogan: string }[] = Object.entries(SLOGANS).flatMap(
  ([language, slogans]) => slogans.map((slogan) => ({ language, slogan })),
);
