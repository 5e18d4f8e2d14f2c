// Package redis holds just what model rows and tests name of github.com/gomodule/redigo/redis.
package redis

type Conn interface {
	Do(commandName string, args ...interface{}) (reply interface{}, err error)
	Send(commandName string, args ...interface{}) error
}

func Bytes(reply interface{}, err error) (_ []byte, _ error) { return }

func ScanStruct(src []interface{}, dest interface{}) (_ error) { return }

func String(reply interface{}, err error) (_ string, _ error) { return }

func StringMap(reply interface{}, err error) (_ map[string]string, _ error) { return }

func Strings(reply interface{}, err error) (_ []string, _ error) { return }
