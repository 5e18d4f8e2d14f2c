package types

type ResourceNotFoundException struct{}

func (*ResourceNotFoundException) Error() (_ string) { return }

type ConditionalCheckFailedException struct{}

func (*ConditionalCheckFailedException) Error() (_ string) { return }
