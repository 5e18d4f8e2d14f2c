// Package redis holds just what model rows and tests name of github.com/redis/go-redis/v9.
package redis

import (
	"context"
	"github.com/redis/go-redis/v9/internal/proto"
	"time"
)

const Nil proto.RedisError = "redis: nil"

type ACLCmdable interface {
}

type ArrayCmdable interface {
}

type BitMapCmdable interface {
}

type BoolCmd struct {
}

type Client struct {
	cmdable
}

type ClusterCmdable interface {
}

type Cmdable interface {
	ACLCmdable
	ArrayCmdable
	BitMapCmdable
	ClusterCmdable
	GenericCmdable
	GeoCmdable
	HashCmdable
	HyperLogLogCmdable
	ListCmdable
	ProbabilisticCmdable
	PubSubCmdable
	ScriptingFunctionsCmdable
	SearchCmdable
	SetCmdable
	SortedSetCmdable
	StringCmdable
	StreamCmdable
	TimeseriesCmdable
	JSONCmdable
	VectorSetCmdable
}

type Cmder interface {
}

type GenericCmdable interface {
	Keys(ctx context.Context, pattern string) *StringSliceCmd
}

type GeoCmdable interface {
}

type HashCmdable interface {
	HGet(ctx context.Context, key string, field string) *StringCmd
	HGetAll(ctx context.Context, key string) *MapStringStringCmd
	HMSet(ctx context.Context, key string, values ...interface{}) *BoolCmd
	HSet(ctx context.Context, key string, values ...interface{}) *IntCmd
	HSetNX(ctx context.Context, key string, field string, value interface{}) *BoolCmd
}

type HyperLogLogCmdable interface {
}

type IntCmd struct {
}

type JSONCmdable interface {
	JSONSet(ctx context.Context, key string, path string, value interface{}) *StatusCmd
}

type ListCmdable interface {
	LPush(ctx context.Context, key string, values ...interface{}) *IntCmd
	RPush(ctx context.Context, key string, values ...interface{}) *IntCmd
}

type MapStringStringCmd struct {
}

func (*MapStringStringCmd) Result() (_ map[string]string, _ error) { return }

func (*MapStringStringCmd) Val() (_ map[string]string) { return }

type Options struct {
}

type ProbabilisticCmdable interface {
}

type PubSubCmdable interface {
}

type ScriptingFunctionsCmdable interface {
}

type SearchCmdable interface {
}

type SetArgs struct {
}

type SetCmdable interface {
	SAdd(ctx context.Context, key string, members ...interface{}) *IntCmd
}

type SortedSetCmdable interface {
}

type StatusCmd struct {
}

type StreamCmdable interface {
	XAdd(ctx context.Context, a *XAddArgs) *StringCmd
}

type StringCmd struct {
}

func (*StringCmd) Bytes() (_ []byte, _ error) { return }

func (*StringCmd) Result() (_ string, _ error) { return }

func (*StringCmd) Scan(val interface{}) (_ error) { return }

func (*StringCmd) Val() (_ string) { return }

type StringCmdable interface {
	Append(ctx context.Context, key string, value string) *IntCmd
	Get(ctx context.Context, key string) *StringCmd
	GetSet(ctx context.Context, key string, value interface{}) *StringCmd
	MSet(ctx context.Context, values ...interface{}) *StatusCmd
	MSetNX(ctx context.Context, values ...interface{}) *BoolCmd
	Set(ctx context.Context, key string, value interface{}, expiration time.Duration) *StatusCmd
	SetArgs(ctx context.Context, key string, value interface{}, a SetArgs) *StatusCmd
	SetEx(ctx context.Context, key string, value interface{}, expiration time.Duration) *StatusCmd
	SetNX(ctx context.Context, key string, value interface{}, expiration time.Duration) *BoolCmd
	SetXX(ctx context.Context, key string, value interface{}, expiration time.Duration) *BoolCmd
}

type StringSliceCmd struct {
}

type TimeseriesCmdable interface {
}

type VectorSetCmdable interface {
}

type XAddArgs struct {
	Values interface{}
}

type cmdable func(ctx context.Context, cmd Cmder) error

func (cmdable) Append(ctx context.Context, key string, value string) (_ *IntCmd) { return }

func (cmdable) Get(ctx context.Context, key string) (_ *StringCmd) { return }

func (cmdable) GetSet(ctx context.Context, key string, value interface{}) (_ *StringCmd) { return }

func (cmdable) HGet(ctx context.Context, key string, field string) (_ *StringCmd) { return }

func (cmdable) HGetAll(ctx context.Context, key string) (_ *MapStringStringCmd) { return }

func (cmdable) HMSet(ctx context.Context, key string, values ...interface{}) (_ *BoolCmd) { return }

func (cmdable) HSet(ctx context.Context, key string, values ...interface{}) (_ *IntCmd) { return }

func (cmdable) HSetNX(ctx context.Context, key string, field string, value interface{}) (_ *BoolCmd) {
	return
}

func (cmdable) JSONSet(ctx context.Context, key string, path string, value interface{}) (_ *StatusCmd) {
	return
}

func (cmdable) Keys(ctx context.Context, pattern string) (_ *StringSliceCmd) { return }

func (cmdable) LPush(ctx context.Context, key string, values ...interface{}) (_ *IntCmd) { return }

func (cmdable) MSet(ctx context.Context, values ...interface{}) (_ *StatusCmd) { return }

func (cmdable) MSetNX(ctx context.Context, values ...interface{}) (_ *BoolCmd) { return }

func (cmdable) RPush(ctx context.Context, key string, values ...interface{}) (_ *IntCmd) { return }

func (cmdable) SAdd(ctx context.Context, key string, members ...interface{}) (_ *IntCmd) { return }

func (cmdable) Set(ctx context.Context, key string, value interface{}, expiration time.Duration) (_ *StatusCmd) {
	return
}

func (cmdable) SetArgs(ctx context.Context, key string, value interface{}, a SetArgs) (_ *StatusCmd) {
	return
}

func (cmdable) SetEx(ctx context.Context, key string, value interface{}, expiration time.Duration) (_ *StatusCmd) {
	return
}

func (cmdable) SetNX(ctx context.Context, key string, value interface{}, expiration time.Duration) (_ *BoolCmd) {
	return
}

func (cmdable) SetXX(ctx context.Context, key string, value interface{}, expiration time.Duration) (_ *BoolCmd) {
	return
}

func (cmdable) XAdd(ctx context.Context, a *XAddArgs) (_ *StringCmd) { return }

func NewClient(opt *Options) (_ *Client) { return }
