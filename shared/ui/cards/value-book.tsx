// Stored value: a passbook lying closed, its balance on the cover; below the cover the page that says what it is made of.
//
//   <ValueBook face={face} brandName="海風咖啡" name="海風儲值金" label="餘額" count="1,250" unit="元"
//              lines={[{ words: '儲值', count: '1,000' }, { words: '贈送', count: '250', note: '50 元 12/31 到期' }]}
//              issuer="海風咖啡有限公司，統編 12345678" />
import type { ComponentChildren } from 'preact'
import type { Face } from '../../domain/brand/face.ts'
import { BrandLine, brandTones, CardFace } from '../card-face.tsx'
import './value-book.css'

export interface ValueLine {
  words: string
  count: string
  note?: string
}

export interface ValueBookProps {
  face: Face
  brandName: string
  name: string
  label: string
  /** As it is read: `1,250`. */
  count: string
  unit: string
  lines: readonly ValueLine[]
  /** Who owes this money. */
  issuer?: string
  /** Only the cover is the link: the page may hold others. */
  href?: string
  children?: ComponentChildren
}

export const ValueBook = (book: ValueBookProps) => {
  const { face, href } = book
  const cover = (
    <CardFace face={face} class="vbook__cover">
      <BrandLine face={face} name={book.brandName} line={book.name} />
      <p class="vbook__count">
        <span>{book.label}</span>
        <b>
          {book.count}
          <small>{book.unit}</small>
        </b>
      </p>
    </CardFace>
  )
  return (
    <article data-brand class="vbook" style={brandTones(face.colour)}>
      {href ? <a href={href}>{cover}</a> : cover}
      <div class="vbook__page">
        <dl>
          {book.lines.map(({ words, count, note }) => (
            <div key={words}>
              <dt>{words}</dt>
              <dd>
                {count}
                <small>{book.unit}</small>
              </dd>
              {note && <dd class="vbook__note">{note}</dd>}
            </div>
          ))}
        </dl>
        {book.issuer && <p class="vbook__issuer">{book.issuer}</p>}
        {book.children}
      </div>
    </article>
  )
}
