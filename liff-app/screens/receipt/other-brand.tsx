import { Empty } from '../../parts/paper/empty.tsx'
import { useApp } from '../../parts/words.ts'

/** Somebody opened it in the wrong shop's app: nothing is lost. */
export const OtherBrand = ({ brand }: { brand: string }) => {
  const { words, fill, href } = useApp()
  return (
    <div class="page">
      <Empty title={fill(words.receipt.otherBrand, { brand })} note={fill(words.receipt.otherBrandNote, { brand })}>
        <a class="btn btn--line" href={href('/')}>
          {words.act.back}
        </a>
      </Empty>
    </div>
  )
}
