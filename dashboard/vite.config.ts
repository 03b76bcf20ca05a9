import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The server that `vite dashboard` talks to while the pages are being changed. */
const server = process.env['PUBLIC_URL'] ?? `http://127.0.0.1:${process.env['PORT'] ?? 3000}`;

export default defineConfig({
  // Relative: the page finds its assets wherever the server mounts it.
  base: './',
  plugins: [react()],
  build: {
    outDir: '../dist/dashboard',
    emptyOutDir: true,
    target: 'es2022',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
  },
  server: { proxy: { '/simulator/api': server, '/simulator/config.json': server, '/api': server } },
});
