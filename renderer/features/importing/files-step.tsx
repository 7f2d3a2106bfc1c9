/** The files with their sheets: what was found, what is read, and what a file still needs. */
import { useState } from 'react'
import { FileCard } from './file-card.tsx'
import { useImportSession } from './import-session.tsx'
import { isRefused } from './wizard-state.ts'

export function FilesStep() {
  const { files } = useImportSession()
  // Those that need something stand first, and stay where they are once they have got it.
  const [wanting] = useState(() => new Set(files.filter(isRefused).map(({ file }) => file)))
  const rank = ({ file }: (typeof files)[number]) => (wanting.has(file) ? 0 : 1)
  return (
    <div className="nq-stack nq-grow nq-import-scroll">
      {files
        .toSorted((a, b) => rank(a) - rank(b))
        .map((file) => (
          <FileCard key={file.file} file={file} />
        ))}
    </div>
  )
}
