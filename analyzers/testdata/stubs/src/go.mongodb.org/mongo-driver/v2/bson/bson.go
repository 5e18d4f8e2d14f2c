// Package bson holds just what model rows and tests name of go.mongodb.org/mongo-driver/v2/bson.
package bson

type D []E

type E struct {
}

type M map[string]any

func Marshal(val any) (_ []byte, _ error) { return }

func Unmarshal(data []byte, val any) (_ error) { return }
