import type { Plugin } from 'vite';

/**
 * Satori 0.63 adds the vertical offset of a mark to y, which grows downwards, where HarfBuzz counts it upwards: marks of
 * Arabic, Thai, Burmese and many more scripts land on the wrong side. This turns the sign while Satori is bundled, and
 * fails the build where the place is not found, so that an upgrade cannot bring the fault back unseen.
 */
export function satoriMarks({ enabled = true } = {}): Plugin {
  const pattern = /(=\w+)\+(\w+\.dy\*\w+,\w+=\w+\(\w+\.path\.commands,)/g;
  return {
    name: 'satori-marks',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/node_modules\/satori\/dist\/(?:index|standalone)\.js(?:\?|$)/.test(id)) return null;
      const places = code.match(pattern)?.length ?? 0;
      if (places !== 1) throw new Error(`satori-marks: expected one place to mend in ${id}, found ${places}`);
      return enabled ? { code: code.replace(pattern, '$1-$2'), map: null } : null;
    },
  };
}
