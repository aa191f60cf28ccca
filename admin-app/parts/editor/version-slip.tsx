import { fill } from '#shared/base/text.ts'
import { claused } from '#shared/ui/joiners.ts'
import { editor } from '../../words/words.ts'
import { Slip } from '../show/slip.tsx'
import { inSentence } from '../../words/in-sentence.ts'

export interface VersionSlipProps {
  liveVersion: number | null
  /** How many fields differ from what is live. */
  changed: number
  /** After the version, e.g. 1,204 張卡. */
  note?: string
}

/** 草稿 v6，改了 2 處 | 線上 v5，1,204 張卡 */
export const VersionSlip = ({ liveVersion, changed, note }: VersionSlipProps) => {
  if (liveVersion === null) return <Slip draft={editor.draftNew} live={null} shows="draft" />
  const live = claused([fill(editor.live, { version: liveVersion }), note && inSentence(note)])
  const draft = changed > 0 ? fill(editor.draft, { version: liveVersion + 1, count: changed }) : null
  return <Slip draft={draft} live={live} shows={draft ? 'draft' : 'live'} />
}
