import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { LastResort } from './app/last-resort.tsx'
import { connect } from './client/connect.ts'
import './theme/tokens.css'
import './theme/base.css'

const place = document.getElementById('root')
if (place === null) throw new Error('index.html has no #root')
const root = createRoot(place)

try {
  root.render(<App bridge={await connect()} />)
} catch (problem) {
  root.render(<LastResort problem={problem} />)
}
