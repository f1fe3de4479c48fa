/** The screens become static files beside the built code; nothing is inlined, so that the policy of the desk can forbid inline scripts and styles. */

import { defineConfig } from 'vite'

export default defineConfig({
  base: '/',
  build: { outDir: '../dist/web', emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
})
