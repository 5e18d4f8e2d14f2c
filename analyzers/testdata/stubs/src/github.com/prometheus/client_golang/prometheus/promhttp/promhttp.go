// Package promhttp holds just what model rows and tests name of github.com/prometheus/client_golang/prometheus/promhttp.
package promhttp

import (
	"net/http"

	"github.com/prometheus/client_golang/prometheus"
)

type HandlerOpts struct {
}

type Option interface {
}

func Handler() (_ http.Handler) { return }

func HandlerFor(reg prometheus.Gatherer, opts HandlerOpts) (_ http.Handler) { return }

func HandlerForTransactional(reg prometheus.TransactionalGatherer, opts HandlerOpts) (_ http.Handler) {
	return
}

func InstrumentHandlerCounter(counter *prometheus.CounterVec, next http.Handler, opts ...Option) (_ http.HandlerFunc) {
	return
}

func InstrumentHandlerDuration(obs prometheus.ObserverVec, next http.Handler, opts ...Option) (_ http.HandlerFunc) {
	return
}

func InstrumentHandlerInFlight(g prometheus.Gauge, next http.Handler) (_ http.Handler) { return }

func InstrumentHandlerRequestSize(obs prometheus.ObserverVec, next http.Handler, opts ...Option) (_ http.HandlerFunc) {
	return
}

func InstrumentHandlerResponseSize(obs prometheus.ObserverVec, next http.Handler, opts ...Option) (_ http.Handler) {
	return
}

func InstrumentHandlerTimeToWriteHeader(obs prometheus.ObserverVec, next http.Handler, opts ...Option) (_ http.HandlerFunc) {
	return
}

func InstrumentMetricHandler(reg prometheus.Registerer, handler http.Handler) (_ http.Handler) {
	return
}
