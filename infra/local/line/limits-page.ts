import { LIMITS } from './limits.ts'
import { escapeHtml, pageShell } from './server/html.ts'
import type { OpenOperation } from './server/operation.ts'

/** GET /limits: for people who wonder what they may believe. */
export const limitsPage: OpenOperation = {
  name: 'limits',
  auth: 'open',
  method: 'GET',
  path: '/limits',
  handle: () => ({
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: pageShell(
      '這個模擬的 LINE 不做什麼',
      `<h1>這個模擬的 LINE 不做什麼</h1><ul>${LIMITS.map(
        (limit) => `<li>${escapeHtml(limit['zh-Hant'])}<small lang="en">${escapeHtml(limit.en)}</small></li>`,
      ).join('')}</ul>`,
    ),
  }),
}
