module example.com/drivers

go 1.26.0

require example.com/limits v0.0.0

replace example.com/limits => ./external/limits
