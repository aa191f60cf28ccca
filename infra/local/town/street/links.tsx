import { facts } from '../data/state.ts'

const ROLES: Record<string, string> = {
  owner: '店主',
  marketer: '行銷',
  analyst: '分析',
  'store-manager': '店長',
  store: '店長',
  hq: '總部',
}

/** The ways to everything else, and who may sign in to the admin. */
export const Links = () => (
  <nav class="street__links" aria-label="其他頁面">
    <a href="/admin/">後台</a>
    <a href="/api/docs">API 文件</a>
    <a href="/world" class="mono">
      /world
    </a>
    <details class="logins">
      <summary>後台帳號</summary>
      <table>
        <tbody>
          {facts.value?.logins.map(({ role, email, password }) => (
            <tr key={email}>
              <th scope="row">{ROLES[role] ?? role}</th>
              <td class="mono">{email}</td>
              <td class="mono">{password}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  </nav>
)
