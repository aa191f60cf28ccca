import { fill } from '#shared/base/text.ts'
import { CopyButton } from '../../parts/form/copy-button.tsx'
import { Section } from '../../parts/page/section.tsx'
import { tillKeysWords as words } from '../../words/rooms.ts'

const vectors = new URL('../../../shared/contract/order/till-signature.vectors.json?no-inline', import.meta.url).href

/** What whoever writes the till's software needs besides the key. */
export const ForProgrammers = () => {
  const base = `${location.origin}/api`
  return (
    <Section title={words.how} note={words.howNote}>
      <ul class="till-key__how">
        <li>
          <b>{words.base}</b>
          <span class="till-key__shown">
            <code class="mono">{base}</code>
            <CopyButton text={base} />
          </span>
          <small>{fill(words.baseHint, { base })}</small>
        </li>
        <li>
          <a class="link" href="/api/docs">
            {words.docs}
          </a>
          <small>{words.docsHint}</small>
        </li>
        <li>
          <a class="link" href={vectors} target="_blank" rel="noreferrer">
            {words.vectors}
          </a>
          <small>{words.vectorsHint}</small>
        </li>
      </ul>
    </Section>
  )
}
