-- Asked of sneller and of DuckDB over real documents. {path::type} is a path of the document v, cast. One question a paragraph.

SELECT COUNT(*) FROM taxi

SELECT {VendorID::string} AS vendor, COUNT(*) AS c FROM taxi GROUP BY ALL ORDER BY vendor

SELECT {passenger_count::int} AS p, COUNT(*) AS c, SUM({total_amount::double}) AS s FROM taxi GROUP BY ALL ORDER BY c DESC, p

SELECT {payment_type::string} AS p, MIN({trip_distance::double}) AS lo, MAX({trip_distance::double}) AS hi, AVG({tip_amount::double}) AS tip
FROM taxi WHERE {trip_distance::double} > 0 GROUP BY ALL ORDER BY p

SELECT COUNT(DISTINCT {tpep_pickup_datetime::string}), COUNT(DISTINCT {payment_type::string}) FROM taxi

SELECT {tpep_pickup_datetime::string} AS t, {total_amount::double} AS a FROM taxi ORDER BY a DESC, t LIMIT 25

SELECT COUNT(*) FROM taxi WHERE {tpep_pickup_datetime::string} BETWEEN '2009-01-10' AND '2009-01-20'

SELECT {VendorID::string} AS v1, COUNT(*) AS c FROM taxi WHERE {payment_type::string} LIKE 'C%' AND NOT {passenger_count::int} IN (1, 2)
GROUP BY ALL HAVING COUNT(*) > 3 ORDER BY v1

SELECT CASE WHEN {trip_distance::double} < 1 THEN 'short' WHEN {trip_distance::double} < 5 THEN 'medium' ELSE 'long' END AS size,
COUNT(*) AS c, SUM({passenger_count::int}) AS p FROM taxi GROUP BY ALL ORDER BY size

SELECT MOD({passenger_count::int}, 3) AS m, COUNT(*) AS c FROM taxi GROUP BY ALL ORDER BY m

SELECT FLOOR({fare_amount::double} / 10) AS bucket, COUNT(*) AS c FROM taxi GROUP BY ALL ORDER BY bucket

SELECT COUNT(*) FROM taxi WHERE {store_and_fwd_flag::string} IS NULL OR {store_and_fwd_flag::string} = ''

SELECT a.p, a.c, b.s FROM (SELECT {payment_type::string} AS p, COUNT(*) AS c FROM taxi GROUP BY ALL) AS a
JOIN (SELECT {payment_type::string} AS p, SUM({tip_amount::double}) AS s FROM taxi GROUP BY ALL) AS b ON a.p = b.p ORDER BY a.p

SELECT COUNT(*) FROM flights WHERE {Cancelled::boolean}

SELECT {Carrier::string} AS carrier, COUNT(*) AS c, SUM({FlightDelayMin::int}) AS d FROM flights GROUP BY ALL ORDER BY c DESC, carrier

SELECT {OriginCountry::string} AS o, {DestCountry::string} AS d, COUNT(*) AS c FROM flights GROUP BY ALL ORDER BY c DESC, o, d LIMIT 40

SELECT {DestWeather::string} AS w, AVG({AvgTicketPrice::double}) AS p, COUNT(DISTINCT {FlightNum::string}) AS n FROM flights
WHERE {FlightDelay::boolean} AND NOT {Cancelled::boolean} GROUP BY ALL ORDER BY w

SELECT {OriginLocation.lat::string} AS lat, COUNT(*) AS c FROM flights GROUP BY ALL ORDER BY c DESC, lat LIMIT 10

SELECT {OriginLocation.lat::double} AS lat, {DestLocation.lon::double} AS lon FROM flights WHERE {DistanceMiles::double} > 12000
ORDER BY lat, lon LIMIT 30

SELECT {FlightDelayType::string} AS t, MAX({FlightDelayMin::int}) AS hi, MIN({FlightDelayMin::int}) AS lo FROM flights
WHERE {FlightDelayMin::int} > 0 GROUP BY ALL ORDER BY t

SELECT {dayOfWeek::int} AS d, COUNT(*) AS c FROM flights WHERE {Carrier::string} <> 'JetBeats' AND {DestRegion::string} IS NOT NULL GROUP BY ALL ORDER BY d

SELECT {FlightNum::string} AS f FROM flights WHERE {Origin::string} = {Dest::string} ORDER BY f LIMIT 50

SELECT {Carrier::string} AS carrier, COUNT(*) AS c FROM flights
WHERE {AvgTicketPrice::double} > (SELECT AVG({AvgTicketPrice::double}) FROM flights) GROUP BY ALL ORDER BY carrier

SELECT COUNT(*) FROM flights WHERE {OriginCountry::string} IN (SELECT {DestCountry::string} FROM flights WHERE {Cancelled::boolean})

SELECT {OriginCityName::string} AS city, COUNT(*) AS c FROM flights WHERE {OriginCityName::string} LIKE '%ü%' GROUP BY ALL ORDER BY city

SELECT {timestamp::string} AS t, {FlightNum::string} AS f FROM flights ORDER BY t DESC, f LIMIT 20 OFFSET 100

SELECT {type::string} AS t, {properties.type::string} AS p, COUNT(*) AS c FROM quakes GROUP BY ALL ORDER BY c DESC, p

SELECT {properties.net::string} AS net, COUNT(*) AS c, MAX({properties.mag::double}) AS m FROM quakes GROUP BY ALL ORDER BY net

SELECT COUNT(*), COUNT({properties.felt::int}), COUNT({properties.alert::string}), SUM({properties.felt::int}) FROM quakes

SELECT {id::string} AS id, {properties.mag::double} AS m FROM quakes WHERE {properties.mag::double} >= 5 ORDER BY m DESC, id

SELECT {geometry.coordinates[0]::double} AS x, {geometry.coordinates[2]::double} AS depth FROM quakes
WHERE {geometry.coordinates[1]::double} > 60 ORDER BY x, depth LIMIT 40

SELECT {properties.magType::string} AS t, AVG({properties.rms::double}) AS r FROM quakes WHERE {properties.nst::int} > 10 GROUP BY ALL ORDER BY t

SELECT COALESCE({properties.alert::string}, 'none') AS a, COUNT(*) AS c FROM quakes GROUP BY ALL ORDER BY a

SELECT COUNT(*) FROM quakes WHERE {properties.time::int} BETWEEN 1517300000000 AND 1517600000000

SELECT {properties.place::string} AS place FROM quakes WHERE {properties.tsunami::int} = 1 AND {properties.sig::int} > 300 ORDER BY place

SELECT {division::string} AS d, COUNT(*) AS games, SUM({home_score::int}) AS home, SUM({away_score::int}) AS away FROM football
GROUP BY ALL ORDER BY d

SELECT {home_team::string} AS team, COUNT(*) AS wins FROM football WHERE {home_score::int} > {away_score::int}
GROUP BY ALL ORDER BY wins DESC, team LIMIT 30

SELECT {home_score::int} - {away_score::int} AS diff, COUNT(*) AS c FROM football GROUP BY ALL ORDER BY diff

SELECT DISTINCT {division::string} AS d FROM football WHERE {date::string} > '2015-01-01' ORDER BY d

SELECT {home_team::string} AS t FROM football WHERE {away_score::int} > 6 UNION ALL
SELECT {away_team::string} AS t FROM football WHERE {home_score::int} > 7

SELECT h.t, h.c, a.c FROM (SELECT {home_team::string} AS t, COUNT(*) AS c FROM football WHERE {home_score::int} = 0 GROUP BY ALL) AS h
LEFT JOIN (SELECT {away_team::string} AS t, COUNT(*) AS c FROM football WHERE {away_score::int} > 4 GROUP BY ALL) AS a ON h.t = a.t ORDER BY h.t

SELECT {actor.login::string} AS a, COUNT(*) AS c FROM events GROUP BY ALL ORDER BY c DESC, a LIMIT 20

SELECT {type::string} AS t, COUNT(*) AS c, COUNT({org.login::string}) AS o, SUM({payload.size::int}) AS s FROM events
GROUP BY ALL ORDER BY t

SELECT {payload.action::string} AS a, {payload.pull_request.state::string} AS s, COUNT(*) AS c FROM events GROUP BY ALL ORDER BY c DESC, a, s

SELECT {payload.commits[0].author.name::string} AS n FROM events WHERE {payload.commits[1].sha::string} IS NOT NULL ORDER BY n

SELECT COUNT(*) FROM events WHERE {payload.pull_request.base.repo.stargazers_count::int} > 10 AND {public::boolean}
