import { type BuildOptions, defineConfig, type Plugin } from 'vite';
import manifest from './package.json' with { type: 'json' };
import { satoriMarks } from './scripts/satori-marks.ts';

/** HarfBuzz reads its file with Node's `fs` where it runs in Node; a browser has no use for that. */
function withoutFiles(): Plugin {
  return {
    name: 'without-files',
    enforce: 'pre',
    resolveId: (id) => (id === 'fs' ? '\0no-files' : null),
    load: (id) => (id === '\0no-files' ? 'export default {}' : null),
  };
}

/**
 * Modules of the domain and of the layout declare and do nothing else, so browsers get nothing of them but what they use.
 * Without this the schemas would come along, and Zod with them.
 */
const treeshake = { moduleSideEffects: [{ test: /\/src\/(?:domain|layout)\//, sideEffects: false }] };

/** The script for pages on other sites: one file at an address that stays, which needs no module. */
const embedScript: BuildOptions = {
  outDir: 'dist/client',
  // It goes to what the build before made.
  emptyOutDir: false,
  target: 'es2020',
  rolldownOptions: { checks: { pluginTimings: false } },
  lib: { entry: 'web/embed/embed.ts', formats: ['iife'], name: 'flyposter', fileName: () => 'embed.js' },
};

/** Three builds: `vite build` makes the browser's files, `--mode embed` the script for other sites, `--ssr` the server's. */
export default defineConfig(({ isSsrBuild, mode }) => ({
  plugins: [satoriMarks()],
  publicDir: false,
  logLevel: 'warn',
  worker: { format: 'es', plugins: () => [satoriMarks(), withoutFiles()], rolldownOptions: { treeshake } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // Dependencies are what cannot be bundled: native modules, and packages that read their own files.
  ssr: { noExternal: true, external: Object.keys(manifest.dependencies) },
  build:
    mode === 'embed'
      ? embedScript
      : isSsrBuild
        ? {
            outDir: 'dist/server',
            target: 'node20',
            emptyOutDir: true,
            sourcemap: true,
            minify: false,
            license: { fileName: 'licenses.md' },
            rolldownOptions: {
              checks: { pluginTimings: false },
              input: {
                main: 'src/main.ts',
                cli: 'src/cli.ts',
                'render-process': 'src/render/process.ts',
                'index-fonts': 'src/render/index-fonts.ts',
                'index-templates': 'src/index-templates.ts',
              },
              output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
            },
          }
        : {
            outDir: 'dist/client',
            emptyOutDir: true,
            manifest: true,
            license: { fileName: 'licenses.md' },
            target: 'es2022',
            assetsInlineLimit: 0,
            rolldownOptions: {
              checks: { pluginTimings: false },
              treeshake,
              input: [
                'web/client/site.ts',
                'web/client/frame.ts',
                'web/client/embed-code.ts',
                'web/client/maker.tsx',
                'web/client/poster.ts',
                'web/client/yours.tsx',
                'web/client/wall.ts',
                'web/client/template-preview.ts',
              ],
            },
          },
}));
