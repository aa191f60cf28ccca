const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

const STYLE = `
:root { color-scheme: light dark; --ink: #1d2421; --paper: #fbfaf7; --card: #fff; --line: #d9d6ce; --accent: #057a37; --wrong: #b3261e }
@media (prefers-color-scheme: dark) { :root { --ink: #eceae4; --paper: #171a18; --card: #212522; --line: #3c423e; --accent: #4cc38a; --wrong: #ff8a80 } }
* { box-sizing: border-box }
body { margin: 0; min-height: 100dvh; display: grid; place-items: center; padding: 24px; background: var(--paper); color: var(--ink);
  font: 16px/1.6 "PingFang TC", "Noto Sans TC", "Microsoft JhengHei", sans-serif }
form { width: 100%; max-width: 360px; padding: 32px; background: var(--card); border: 1px solid var(--line); border-radius: 16px }
h1 { margin: 0 0 4px; font-size: 24px } p { margin: 0 0 24px; opacity: .75 }
label { display: block; margin: 0 0 16px; font-weight: 600 }
input { width: 100%; margin-top: 8px; padding: 12px; font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: 8px }
button { width: 100%; padding: 12px; font: inherit; font-weight: 600; color: #fff; background: #057a37; border: 0; border-radius: 8px; cursor: pointer }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
[role=alert] { color: var(--wrong); opacity: 1; margin-bottom: 16px }`

/** @param wrong the e-mail of a try that failed */
export const signInPage = (wrong?: string): string => `<!doctype html>
<html lang="zh-Hant">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,"><title>登入・集點</title><style>${STYLE}</style></head>
<body><main><form method="post" autocomplete="on">
<h1>登入集點</h1><p>請輸入您的電子郵件與密碼。</p>
${wrong === undefined ? '' : '<p role="alert">電子郵件或密碼不正確，請再試一次。</p>'}
<label>電子郵件<input name="email" type="email" autocomplete="username" required value="${escape(wrong ?? '')}"${wrong ? '' : ' autofocus'}></label>
<label>密碼<input name="password" type="password" autocomplete="current-password" required${wrong ? ' autofocus' : ''}></label>
<button type="submit">登入</button>
</form></main></body></html>`

const dead = (title: string, words: string) => `<!doctype html>
<html lang="zh-Hant"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,"><title>${title}・集點</title><style>${STYLE}</style></head>
<body><main><form action="/admin/"><h1>${title}</h1><p>${words}</p><button type="submit">回到後台</button></form></main></body></html>`

export const expiredPage = (): string => dead('登入逾時', '這個登入頁面已經失效，請重新開始。')

/** @param reason OAuth's own words, for whoever wires up a client */
export const failedPage = (reason: string): string => dead('無法登入', escape(reason))
