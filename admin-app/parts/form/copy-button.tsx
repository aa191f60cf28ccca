import { Check, Copy } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { states } from '../../words/words.ts'
import { Button } from './button.tsx'

const SAID_MS = 2_000

export const CopyButton = ({ text }: { text: string }) => {
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
    setTimeout(() => setCopied(false), SAID_MS)
  }
  return (
    <Button small icon={copied ? Check : Copy} onClick={() => void copy()} aria-live="polite">
      {copied ? states.copied : states.copy}
    </Button>
  )
}
