// 個資告知 (Personal Data Protection Act, Art. 8): the short form here, the versioned text of the company in a sheet.
import { useState } from 'preact/hooks'
import { Sheet } from '../../parts/sheets/sheet.tsx'
import { useApp } from '../../parts/words.ts'

export const Notice = () => {
  const { words, fill, face } = useApp()
  const [isOpen, setOpen] = useState(false)
  const { join } = words
  const lines = [
    [join.who, face.company],
    [join.what, join.whatWords],
    [join.why, face.sharing ? words.sharing.why : join.whyWords],
    [join.can, join.canWords],
  ] as const
  return (
    <section class="notice" aria-labelledby="notice">
      <h2 id="notice">{join.notice}</h2>
      <dl>
        {lines.map(([name, said]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
      <p class="small mute">
        {join.without}
        <br />
        <button type="button" class="link link--line" onClick={() => setOpen(true)}>
          {fill(join.readAll, { version: face.notice.version })}
        </button>
      </p>
      {isOpen && <NoticeSheet onClose={() => setOpen(false)} />}
    </section>
  )
}

export const NoticeSheet = ({ onClose }: { onClose: () => void }) => {
  const { words, say, face } = useApp()
  return (
    <Sheet labelledBy="notice-title" onClose={onClose}>
      <h2 id="notice-title" class="say">
        {words.me.notice}
      </h2>
      <p class="lines" tabIndex={0}>
        {say(face.notice.text)}
      </p>
      <button type="button" class="btn" onClick={onClose}>
        {words.act.close}
      </button>
    </Sheet>
  )
}
