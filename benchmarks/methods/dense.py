"""The dense way to the same map, for comparison: fill in means, take components, cut into groups.

Needs numpy; uses scikit-learn for k-means and silhouettes where it is present. A million people do not fit.
"""
import time

try:
    import numpy
except ImportError:
    raise SystemExit("numpy is not here (Debian: apt-get install python3-numpy python3-sklearn)")
try:
    from sklearn.cluster import KMeans
    from sklearn.metrics import silhouette_score
except ImportError:
    KMeans = None


def town(people, statements, votes, seed=17):
    """Three groups; each person answers statements at random."""
    draw = numpy.random.default_rng(seed)
    side = draw.choice([-1, 1], (3, statements))
    group = draw.choice(3, people, p=[0.5, 0.3, 0.2])
    seen = draw.random((people, statements)) < votes / people / statements
    value = side[group] * draw.choice([1, -1, 0], (people, statements), p=[0.6, 0.25, 0.15])
    return numpy.where(seen, value, numpy.nan)


def measure(people, statements, votes):
    matrix = town(people, statements, votes)
    begun = time.perf_counter()
    seen = ~numpy.isnan(matrix)
    centred = numpy.where(seen, matrix - numpy.nanmean(matrix, axis=0), 0)
    values, vectors = numpy.linalg.eigh(centred.T @ centred)
    places = centred @ vectors[:, -2:] * numpy.sqrt(statements / numpy.maximum(1, seen.sum(axis=1)))[:, None]
    components = time.perf_counter() - begun
    line = f"{people:,} x {statements:,}, {int(seen.sum()):,} votes: components and places {components:.2f} s"
    if KMeans is not None:
        best = max(
            (silhouette_score(places, KMeans(k, n_init=10, random_state=1).fit_predict(places), sample_size=5000, random_state=1), k)
            for k in range(2, 6)
        )
        line += f", with groups {time.perf_counter() - begun:.2f} s (k = {best[1]})"
    print(line)


measure(2_000, 200, 60_000)
measure(33_422, 783, 2_000_000)
