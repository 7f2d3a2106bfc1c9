/** The build: main process and its worker threads, preload script, and the page that every host shows. */
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/** Left out of the bundles: the runtime itself, and the native module (its binary cannot be bundled). */
const external = ['electron', 'better-sqlite3']

export default defineConfig({
  main: {
    build: {
      externalizeDeps: false,
      rollupOptions: {
        external,
        input: {
          main: 'electron/hosts/desktop/main.ts',
          'match-worker': 'electron/core/matching/worker.ts',
          'job-worker': 'electron/core/jobs/worker.ts',
          'register-worker': 'electron/core/registers/worker.ts',
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rollupOptions: {
        external,
        input: { preload: 'electron/hosts/desktop/preload.ts' },
        // A sandboxed preload script must be one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    // Relative: the desktop serves the page at app://nongqiao/, the web host at a port of its own.
    base: './',
    plugins: [react()],
    build: { outDir: 'out/renderer', emptyOutDir: true, minify: true, rollupOptions: { input: 'renderer/index.html' } },
  },
})
