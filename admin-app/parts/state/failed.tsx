import { KeyRound, RefreshCw, SearchX, Unplug } from 'lucide-preact'
import type { Refusal } from '../../data/refusal.ts'
import { useHereIfAny } from '../../data/here.tsx'
import { failureWords } from '../../words/failures.ts'
import { shell, states } from '../../words/words.ts'
import { Button, ButtonLink } from '../form/button.tsx'
import { CopyButton } from '../form/copy-button.tsx'
import { Fill } from '../show/fill.tsx'
import { Blank } from './blank.tsx'

/** This page is not for this role; the frame stays. */
export const Denied = () => {
  const here = useHereIfAny()
  const who = shell.roles.owner
  return (
    <Blank
      icon={KeyRound}
      title={states.deniedTitle.replaceAll('{who}', who)}
      actions={<ButtonLink href="/admin/">{states.back}</ButtonLink>}
    >
      {here && <Fill says={states.deniedBody} with={{ role: <b>{shell.roles[here.me.role]}</b>, who }} />}
    </Blank>
  )
}

/** A page that could not be read: what happened, what to do, the number to quote. */
export const Failed = ({ refusal, retry }: { refusal: Refusal; retry: () => void }) => {
  if (refusal.failure === 'not-allowed') return <Denied />
  const words = failureWords(refusal.failure, refusal.detail)
  const trace = refusal.detail.trace ?? refusal.detail.requestId
  const gone = refusal.failure === 'not-found'
  return (
    <div role="alert">
      <Blank
        icon={gone ? SearchX : Unplug}
        title={words.title}
        actions={
          gone ? (
            <ButtonLink href="/admin/">{states.back}</ButtonLink>
          ) : (
            <Button kind="main" icon={RefreshCw} onClick={retry}>
              {states.retry}
            </Button>
          )
        }
        note={
          trace !== undefined && (
            <>
              {states.report} <span class="mono">{trace}</span> <CopyButton text={String(trace)} />
            </>
          )
        }
      >
        {words.words}
      </Blank>
    </div>
  )
}
