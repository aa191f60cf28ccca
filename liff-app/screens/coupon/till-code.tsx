// What a till scans: the code as a QR, and in letters for a clerk who types. Where the campaign has one code for all, that is what a register of the shop's own takes.
import { printed } from '#shared/domain/coupon/coupon-code.ts'
import { Qr } from '#shared/ui/qr.tsx'
import { useApp } from '../../parts/words.ts'

const QR_PX = 108

export const TillCode = ({ code, shared }: { code: string; shared?: string | null | undefined }) => {
  const { words, fill } = useApp()
  return (
    <section class="tillcode" aria-labelledby="tillcode">
      <div>
        <h2 id="tillcode">{words.coupon.code}</h2>
        <p class="small mute">{words.coupon.codeNote}</p>
        <p class="tillcode__letters num">{printed(code)}</p>
        {shared && <p class="small">{fill(words.coupon.sharedCode, { code: shared })}</p>}
      </div>
      <Qr text={code} label={fill(words.coupon.codeLabel, { code: printed(code) })} size={QR_PX} quiet={2} />
    </section>
  )
}
