export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)

/** A plain page of the simulated LINE; no scripts, nothing loaded from elsewhere. */
export const pageShell = (title: string, body: string): string => `<!doctype html>
<html lang="zh-Hant"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title><style>
body{font:16px/1.6 "PingFang TC","Noto Sans TC","Microsoft JhengHei",sans-serif;margin:0 auto;padding:24px;max-width:640px;color:#1d1d1f;background:#fff}
h1{font-size:22px;line-height:1.3}button{display:flex;justify-content:space-between;align-items:center;width:100%;min-height:48px;margin:8px 0;padding:8px 16px;
font:inherit;text-align:left;color:#fff;background:#057a37;border:0;border-radius:8px;cursor:pointer}small{color:#e4f3ea}
.friend{display:flex;gap:8px;align-items:center;min-height:44px}li{margin:12px 0}li small{display:block;color:#555}
@media (prefers-color-scheme:dark){body{color:#eee;background:#151515}li small{color:#aaa}}
</style></head><body><main>${body}</main></body></html>`
