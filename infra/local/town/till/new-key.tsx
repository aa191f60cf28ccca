import { useState } from 'preact/hooks'

/** Types a key of the admin into the till: the first one, or one that follows a revoked one. */
export const NewKey = ({ onKey }: { onKey: (id: string, secret: string) => Promise<void> }) => {
  const [id, setId] = useState('')
  const [secret, setSecret] = useState('')
  const put = (event: Event) => {
    event.preventDefault()
    if (id.trim() && secret.trim()) void onKey(id.trim(), secret.trim())
  }
  return (
    <form class="tillnewkey" onSubmit={put}>
      <p>
        到後台的<a href="/admin/till-keys">API 金鑰</a>做一把，貼進來就能用。
      </p>
      <input
        aria-label="金鑰代號"
        placeholder="key_…"
        value={id}
        onInput={({ currentTarget }) => setId(currentTarget.value)}
      />
      <input
        aria-label="密鑰"
        placeholder="密鑰"
        type="password"
        autocomplete="off"
        value={secret}
        onInput={({ currentTarget }) => setSecret(currentTarget.value)}
      />
      <button type="submit" class="btn">
        裝進收銀機
      </button>
    </form>
  )
}
