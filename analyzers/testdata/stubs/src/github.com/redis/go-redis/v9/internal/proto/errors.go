package proto

func (RedisError) Error() (_ string) { return }
