import { CopyButton } from '../../parts/form/copy-button.tsx'
import { Section } from '../../parts/page/section.tsx'
import { lineWords as words } from '../../words/rooms.ts'
import type { LineConnection } from './channel-form.ts'

const Address = ({ label, url, later, hint }: { label: string; url: string | null; later?: string; hint: string }) => (
  <div class="field">
    <span class="field__label">{label}</span>
    <div class="secret">
      {url === null ? (
        <span class="muted">{later}</span>
      ) : (
        <>
          <span class="mono">{url}</span>
          <CopyButton text={url} />
        </>
      )}
    </div>
    <p class="field__hint">{hint}</p>
  </div>
)

/** What goes back to LINE. */
export const Addresses = ({ connection }: { connection: LineConnection }) => (
  <Section title={words.addresses}>
    <div class="keys keys--wide">
      <Address label={words.webhook} url={connection.webhookUrl} later={words.webhookLater} hint={words.webhookHint} />
      <Address label={words.liff} url={connection.liffEndpoint} hint={words.liffHint} />
    </div>
  </Section>
)
