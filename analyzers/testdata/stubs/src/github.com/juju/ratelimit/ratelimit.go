// Package ratelimit declares what the model rows speak of.
package ratelimit

import "time"

type Bucket struct{}

func NewBucket(fillInterval time.Duration, capacity int64) *Bucket                           { return nil }
func (*Bucket) TakeAvailable(count int64) int64                                              { return 0 }
func (*Bucket) TakeMaxDuration(count int64, maxWait time.Duration) (_ time.Duration, _ bool) { return }
func (*Bucket) WaitMaxDuration(count int64, maxWait time.Duration) bool                      { return false }
