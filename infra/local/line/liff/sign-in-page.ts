// The sign-in page of the simulated LINE: one button per simulated person.
import type { Channel } from '../channel.ts'
import { escapeHtml, pageShell } from '../server/html.ts'

interface SignIn {
  channel: Channel
  query: URLSearchParams
  people: { userId: string; name: string; friend: boolean }[]
}

const hidden = (query: URLSearchParams): string =>
  [...query]
    .filter(([name]) => !name.startsWith('sim_'))
    .map(([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`)
    .join('')

// `aggressive` shows the add-friend step to everyone who is not yet a friend; `normal` a box that starts empty, as for
// providers LINE has not certified. https://developers.line.biz/en/docs/line-login/link-a-bot/
const friendBox = ({ login, name, basicId }: Channel): string =>
  login.botPrompt === 'none'
    ? ''
    : `<label class="friend"><input type="checkbox" name="sim_add_friend" value="yes"${login.botPrompt === 'aggressive' ? ' checked' : ''}>
       加入 ${escapeHtml(name)}（${escapeHtml(basicId)}）為好友</label>`

export const signInPage = ({ channel, query, people }: SignIn): string =>
  pageShell(
    'LINE 登入（模擬）',
    `<h1>以哪一位的身分登入？</h1>
     <p>這是桌上的模擬 LINE。${escapeHtml(channel.name)} 會取得：${channel.login.scope.map(escapeHtml).join('、')}</p>
     <form method="get" action="/liff/v1/authorize">${hidden(query)}${friendBox(channel)}
     ${people
       .map(
         ({ userId, name, friend }) =>
           `<button name="sim_user" value="${userId}">${escapeHtml(name)}${friend ? '<small>已是好友</small>' : ''}</button>`,
       )
       .join('\n')}</form>
     ${people.length === 0 ? '<p>還沒有模擬的人，請先在小鎮新增一位。</p>' : ''}`,
  )

export const errorPage = (words: string, parameter: string): string =>
  pageShell(
    'LINE 登入（模擬）',
    `<h1>400 Bad Request</h1><p>${escapeHtml(words)}</p><p><code>${escapeHtml(parameter)}</code></p>`,
  )
