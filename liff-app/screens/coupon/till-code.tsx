// What a till scans: the code as a QR, and in letters for a clerk who types.
import { printed } from '#shared/domain/coupon/coupon-code.ts'
import { Qr } from '#shared/ui/qr.tsx'
import { useApp } from '../../parts/words.ts'

const QR_PX = 108

export const TillCode = ({ code }: { code: string }) => {
  const { words, fill } = useApp()
  return (
    <section class="tillcode" aria-labelledby="tillcode">
      <div>
        <h2 id="tillcode">{words.coupon.code}</h2>
        <p class="small mute">{words.coupon.codeNote}</p>
        <p class="tillcode__letters num">{printed(code)}</p>
      </div>
      <Qr text={code} label={fill(words.coupon.codeLabel, { code: printed(code) })} size={QR_PX} quiet={2} />
    </section>
  )
}
