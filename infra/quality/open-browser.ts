// Chromium for the browser tests: one that is installed, never one that is downloaded.
import { chromium, type Browser } from 'playwright-core'
import { findChromium } from '../setup.mjs'

export const openBrowser = (): Promise<Browser> => {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('no Chromium: npm test installs one or says what to type')
  // Root in a container has no user namespaces to build the sandbox from.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  // A graphics card that is played by the processor is slower than to paint without one.
  return chromium.launch({ executablePath, args: ['--disable-gpu', ...sandbox] })
}
