// Package proto holds just what model rows and tests name of github.com/redis/go-redis/v9/internal/proto.
package proto

type RedisError string
