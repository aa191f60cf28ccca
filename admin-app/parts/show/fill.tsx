import { Fragment, type ComponentChild } from 'preact'

/** A sentence with places: `<Fill says="集了 {count} 點" with={{ count: <b>3</b> }} />`. An unfilled place stays visible. */
export const Fill = ({ says, with: values }: { says: string; with: Record<string, ComponentChild> }) => (
  <>
    {says.split(/(\{\w+\})/).map((piece, at) => {
      const name = /^\{(\w+)\}$/.exec(piece)?.[1]
      return <Fragment key={at}>{name !== undefined && name in values ? values[name] : piece}</Fragment>
    })}
  </>
)
