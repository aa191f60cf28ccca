// What is held of somebody, section by section; to be kept as a file or on the clipboard, for not every phone saves files here.
import { useState } from 'preact/hooks'
import type { PersonData } from '#shared/contract/member/erasure.ts'
import { useApp } from '../../parts/words.ts'

export const PersonDataList = ({ data }: { data: PersonData }) => {
  const { words, fill } = useApp()
  const [isCopied, setCopied] = useState(false)
  const text = JSON.stringify(data, null, 2)
  return (
    <>
      <ul class="held" tabindex={0} aria-label={words.privacy.dataTitle}>
        {Object.entries(data.sections).map(([section, rows]) => (
          <li key={section}>
            <span>{words.privacy.sections[section] ?? section}</span>
            <em class="num">{fill(words.privacy.items, { n: rows.length })}</em>
          </li>
        ))}
      </ul>
      <div class="held__acts">
        <a
          class="btn btn--line"
          href={`data:application/json;charset=utf-8,${encodeURIComponent(text)}`}
          download={words.privacy.file}
        >
          {words.privacy.save}
        </a>
        <button
          type="button"
          class="btn btn--line"
          onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
        >
          <span role="status">{isCopied ? words.privacy.copied : words.privacy.copy}</span>
        </button>
      </div>
    </>
  )
}
