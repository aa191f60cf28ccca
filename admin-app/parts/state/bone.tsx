/** A place where words will stand. @param width px */
export const Bone = ({ width }: { width: number }) => <i class="sk" style={{ width: `${width}px` }} />

const WIDTHS = [68, 54, 84, 62, 76, 58]

/** Rows of a list that is on its way: as many columns as the list has, widths that do not look drawn with a ruler. */
export const BoneRows = ({ rows = 8, columns }: { rows?: number; columns: number }) => (
  <>
    {Array.from({ length: rows }, (_, row) => (
      <tr key={row}>
        {Array.from({ length: columns }, (_, column) => (
          <td key={column}>
            <Bone width={WIDTHS[(row * 5 + column) % WIDTHS.length]!} />
          </td>
        ))}
      </tr>
    ))}
  </>
)

/** A page on its way: a sentence and a few lines. */
export const BonePage = () => (
  <div class="bones" aria-busy="true">
    <Bone width={420} />
    <Bone width={260} />
    {WIDTHS.map((width) => (
      <Bone key={width} width={width * 6} />
    ))}
  </div>
)
