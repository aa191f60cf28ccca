// The bars below the code, and the live code as soon as this phone has it: neither is waited for by the first paint.
import { Barcode } from '#shared/ui/barcode.tsx'
import { useEffect } from 'preact/hooks'
import { watchLive } from '../../data/memory/live-code.ts'
import { barModule } from './bar-module.ts'

/** Px of the page beside the paper the code is printed on. */
const PAPER = 32

interface LiveBarsProps {
  digits: string
  label: string
  /** The sixteen digits of now; undefined while this phone has none. */
  onLive: (code: string | undefined) => void
}

export const LiveBars = ({ digits, label, onLive }: LiveBarsProps) => {
  useEffect(() => watchLive(({ code }) => onLive(code)), [onLive])
  return <Barcode digits={digits} label={label} height={48} module={barModule(digits, PAPER)} />
}
