// Package prometheus holds just what model rows and tests name of github.com/prometheus/client_golang/prometheus.
package prometheus

type Counter interface {
}

type CounterVec struct {
}

func (*CounterVec) With(labels Labels) (_ Counter) { return }

func (*CounterVec) WithLabelValues(lvs ...string) (_ Counter) { return }

type Gatherer interface {
}

type Gauge interface {
}

type GaugeVec struct {
}

func (*GaugeVec) With(labels Labels) (_ Gauge) { return }

func (*GaugeVec) WithLabelValues(lvs ...string) (_ Gauge) { return }

type HistogramVec struct {
}

func (*HistogramVec) With(labels Labels) (_ Observer) { return }

func (*HistogramVec) WithLabelValues(lvs ...string) (_ Observer) { return }

type Labels map[string]string

type Observer interface {
}

type ObserverVec interface {
}

type Registerer interface {
}

type SummaryVec struct {
}

func (*SummaryVec) With(labels Labels) (_ Observer) { return }

func (*SummaryVec) WithLabelValues(lvs ...string) (_ Observer) { return }

type TransactionalGatherer interface {
}
