import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
} from 'chart.js'

/** Makes known to Chart.js what our charts are made of, on screen and on paper; doing so again changes nothing. */
export function registerChartParts(): void {
  Chart.register(
    BarController,
    BarElement,
    CategoryScale,
    LinearScale,
    LineController,
    LineElement,
    PointElement,
  )
}
