import { defineConfig, type Plugin } from 'vite';
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

/** Two builds: `vite build` makes the browser's files, `vite build --ssr` the server's. */
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [satoriMarks()],
  publicDir: false,
  logLevel: 'warn',
  worker: { format: 'es', plugins: () => [satoriMarks(), withoutFiles()] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  ssr: { noExternal: ['satori'] },
  build: isSsrBuild
    ? {
        outDir: 'dist/server',
        target: 'node20',
        emptyOutDir: true,
        sourcemap: true,
        minify: false,
        rolldownOptions: {
          checks: { pluginTimings: false },
          input: {
            main: 'src/main.ts',
            cli: 'src/cli.ts',
            'render-process': 'src/render/process.ts',
            'index-fonts': 'src/render/index-fonts.ts',
          },
          output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
        },
      }
    : {
        outDir: 'dist/client',
        emptyOutDir: true,
        manifest: true,
        target: 'es2022',
        assetsInlineLimit: 0,
        rolldownOptions: {
          checks: { pluginTimings: false },
          input: [
            'web/client/site.ts',
            'web/client/maker.tsx',
            'web/client/poster.ts',
            'web/client/yours.tsx',
            'web/client/wall.ts',
            'web/client/template-preview.ts',
          ],
        },
      },
}));
