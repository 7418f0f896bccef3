"""Writes reference.json: seeded cases with the values that the formulas give, for TestReference.

Written from the formulas of the papers that the Go docstrings name, with scipy and numpy where they have the
measure. Needs Python 3.9, scipy 1.10 and numpy 1.24 or later; run: python3 reference.py > reference.json
"""

import decimal
import itertools
import json
import math
import random

import numpy as np
from scipy import stats

decimal.getcontext().prec = 50
rng = random.Random(20240601)


def log_likelihood(a, na, b, nb):
    """G² to fifty digits."""
    exact = decimal.Decimal
    n, k = exact(na + nb), a + b
    cells = [(a, na * k), (na - a, na * (na + nb - k)), (b, nb * k), (nb - b, nb * (na + nb - k))]
    return float(2 * sum(exact(o) * (exact(o) * n / exact(e)).ln() for o, e in cells if o > 0))


def keyness(a, na, b, nb, level):
    case = {"a": a, "na": na, "b": b, "nb": nb, "level": level}
    table = np.array([[a, na - a], [b, nb - b]], dtype=float)
    n, k = na + nb, a + b
    if 0 < k < n:
        expected = stats.contingency.expected_freq(table)
        observed = table.ravel()
        by_scipy = float(stats.power_divergence(observed, expected.ravel(), lambda_="log-likelihood").statistic)
        g = log_likelihood(a, na, b, nb)
        assert abs(g - by_scipy) <= 1e-6 * max(1, g), "scipy is right to 1e-7 or so where cells differ a billion times in size"
        q = 1 + (n / na + n / nb - 1) * (n / k + n / (n - k) - 1) / (6 * n)
        sign = -1 if a / na < b / nb else 1
        case["g"], case["signed"] = max(0.0, g), sign * max(0.0, g) / q
    size = math.log2(nb) - math.log2(na)
    estimate = math.log2(a or 0.5) - math.log2(b or 0.5) + size
    tail = (1 - level) / 2
    low = high = estimate
    if a > 0:  # 1 - pi is beta distributed with the parameters exchanged
        pi, rest = stats.beta.ppf(tail, a, b + 1), stats.beta.isf(tail, b + 1, a)
        low = math.log2(pi) - math.log2(rest) + size
    if b > 0:
        pi, rest = stats.beta.isf(tail, a + 1, b), stats.beta.ppf(tail, b, a + 1)
        high = math.log2(pi) - math.log2(rest) + size
    case.update(estimate=estimate, low=low, high=high)
    return case


def keyness_cases():
    for a, na, b, nb in [(0, 50, 3, 50), (4, 50, 0, 90), (1, 1, 0, 5), (1, 10**6, 1, 10**9), (5000, 20000, 1, 10**7),
                         (300000, 10**7, 290000, 10**7), (10, 100, 5, 200), (2, 2, 3, 5), (50, 1000, 50, 1000)]:
        for level in (0.95, 0.99, 1 - 0.05 / 20000):
            yield keyness(a, na, b, nb, level)
    for _ in range(80):
        na, nb = int(10 ** rng.uniform(1, 6)), int(10 ** rng.uniform(1, 6))
        share = 10 ** rng.uniform(-4, -0.3)
        a = min(na, int(na * share * rng.uniform(0, 2)))
        b = min(nb, int(nb * share * rng.uniform(0, 2)))
        if a + b:
            yield keyness(a, na, b, nb, rng.choice([0.9, 0.95, 0.999, 1 - 0.05 / 1000]))


def association_cases():
    for _ in range(60):
        n = int(10 ** rng.uniform(0.5, 6))
        a, b = rng.randint(1, n), rng.randint(1, n)
        both = rng.randint(max(1, a + b - n), min(a, b)) if a + b > n else rng.randint(1, min(a, b))
        joint, first, second = both / n, a / n, b / n
        pmi = math.log2(joint / (first * second))
        yield {"both": both, "a": a, "b": b, "n": n,
               "logdice": 14 + math.log2(stats.hmean([both / a, both / b])),  # Dice is the harmonic mean of the two shares
               "pmi": pmi, "npmi": pmi / -math.log2(joint) if both < n else 1.0}


def dispersion_cases():
    for _ in range(60):
        parts = rng.randint(2, 30)
        sizes = [rng.choice([0, rng.randint(1, 2000)]) if i > 1 else rng.randint(1, 2000) for i in range(parts)]
        counts = [rng.choice([0, rng.randint(0, 9)]) for _ in sizes]
        counts[0] += 1
        kept = [(c, s) for c, s in zip(counts, sizes) if s > 0]
        f, n = sum(c for c, _ in kept), sum(s for _, s in kept)
        dp = sum(abs(c / f - s / n) for c, s in kept) / 2
        v = np.std(counts) / np.mean(counts)
        yield {"counts": counts, "sizes": sizes, "dp": dp, "dpnorm": dp / (1 - min(s for _, s in kept) / n),
               "d": 1 - v / math.sqrt(parts - 1)}


def factors(tokens, threshold):
    count, start = 0.0, 0
    for end in range(1, len(tokens) + 1):
        if len(set(tokens[start:end])) / (end - start) < threshold:
            count, start = count + 1, end
    if start < len(tokens):
        count += (1 - len(set(tokens[start:])) / (len(tokens) - start)) / (1 - threshold)
    return count


def richness_cases():
    for _ in range(40):
        n, vocabulary = rng.randint(50, 260), rng.randint(2, 200)
        tokens = [min(int(rng.paretovariate(0.7)), vocabulary) - rng.choice([0, 0, vocabulary]) for _ in range(n)]
        window, threshold = rng.randint(1, n), rng.choice([0.72, 0.72, 0.5, 0.8])
        windows = [len(set(tokens[i:i + window])) / window for i in range(n - window + 1)]
        forward, backward = factors(tokens, threshold), factors(tokens[::-1], threshold)
        words, sentences, long = n, rng.randint(1, 20), rng.randint(0, n)
        yield {"tokens": tokens, "window": window, "threshold": threshold, "mattr": sum(windows) / len(windows),
               "mtld": (n / forward + n / backward) / 2, "words": words, "sentences": sentences, "long": long,
               "lix": words / sentences + long * 100 / words}


def partition_cases():
    for _ in range(40):
        n = rng.randint(2, 60)
        a = [rng.randint(-1, rng.choice([0, 2, 8])) for _ in range(n)]
        b = [x if rng.random() < 0.6 else rng.randint(0, 4) for x in a]
        pairs = list(itertools.combinations(range(n), 2))
        same = [(a[i] == a[j], b[i] == b[j]) for i, j in pairs]
        index = sum(x and y for x, y in same)
        first, second = sum(x for x, _ in same), sum(y for _, y in same)
        expected, most = first * second / len(pairs), (first + second) / 2
        yield {"a": a, "b": b, "ari": 1.0 if most == expected else (index - expected) / (most - expected)}


def paired_cases():
    for _ in range(20):
        x = [round(rng.gauss(0.3, 1), rng.choice([0, 3])) for _ in range(rng.randint(6, 10))]
        if sum(v != 0 for v in x) < 6:
            continue
        own = abs(sum(x))
        sums = [abs(sum(s * v for s, v in zip(signs, x))) for signs in itertools.product((1, -1), repeat=len(x))]
        yield {"differences": x, "delta": float(np.mean(x)), "p": sum(s >= own - 1e-9 for s in sums) / len(sums)}


def regression(y, label, section):
    """Effect of the label beside a level per section, and its standard error by White's sandwich (HC0)."""
    design = np.column_stack([label] + [[float(s == k) for s in section] for k in sorted(set(section))])
    bread = np.linalg.inv(design.T @ design)
    effect = bread @ design.T @ y
    residual = y - design @ effect
    meat = design.T @ np.diag(residual ** 2) @ design
    return effect[0], math.sqrt((bread @ meat @ bread)[0, 0]), residual


def stretch(label, section, residual):
    """Root of how much more the effect varies in this order than in a random one under an AR(1) process."""
    blocks = [[i for i, s in enumerate(section) if s == k] for k in sorted(set(section))]
    n = len(label)
    phi = sum(residual[i] * residual[j] for b in blocks for i, j in zip(b, b[1:])) / sum(residual ** 2)
    phi += (1 + 3 * phi) * (len(blocks) + 1) / n
    phi = min(0.8, max(0.0, phi))
    own = random_order = total = 0.0
    for b in blocks:
        x = np.array([label[i] for i in b]) - np.mean([label[i] for i in b])
        m, square = len(b), float(x @ x)
        total += square
        for i in range(m):
            for j in range(m):
                rho = phi ** abs(i - j) if i != j else 1.0
                if i != j and rho <= 1e-3:
                    rho = 0.0
                own += rho * x[i] * x[j]
                random_order += rho * (square / m if i == j else -square / (m * (m - 1)))
    return math.sqrt(max(1.0, own / random_order))


def stratified_cases():
    shapes = [[(5, 5)] * 3, [(6, 4)] * 4, [(2, 1)] * 10 + [(1, 3)] * 2, [(10, 2), (3, 11)], [(1, 1)] * 10, [(20, 13), (4, 9)], [(2, 2)] * 5]
    for shape in shapes * 3:
        strata, y, label, section = [], [], [], []
        for k, (with_theme, without) in enumerate(shape):
            labels = [1] * with_theme + [0] * without
            rng.shuffle(labels)
            level, before = rng.gauss(0, 1), 0.0
            values = []
            for x in labels:
                before = 0.4 * before + rng.gauss(0.4 * x, 1)
                values.append(round(level + before, 4))
            strata.append({"values": values, "with": [bool(x) for x in labels]})
            y, label, section = y + values, label + labels, section + [k] * len(labels)
        y, label = np.array(y), np.array(label, dtype=float)
        delta, error, residual = regression(y, label, section)
        case = {"strata": strata, "delta": delta, "error": error, "stretch": stretch(label, section, residual)}
        arrangements = math.prod(math.comb(a + b, a) for a, b in shape)
        if arrangements <= 1100:
            limit = abs(delta) / error / case["stretch"] * (1 - 1e-9)
            choices = [list(itertools.combinations([i for i, s in enumerate(section) if s == k], a)) for k, (a, _) in enumerate(shape)]
            ts = []
            for choice in itertools.product(*choices):
                other = np.zeros(len(y))
                other[list(itertools.chain(*choice))] = 1
                d, e, _ = regression(y, other, section)
                ts.append(abs(d) / e)
            ts.sort(reverse=True)
            half = ts[int(0.1 * len(ts) + 1e-9)] * case["stretch"] * error
            case.update(p=sum(t >= limit for t in ts) / len(ts), low=delta - half, high=delta + half)
        yield case


print(json.dumps({
    "keyness": list(keyness_cases()), "association": list(association_cases()), "dispersion": list(dispersion_cases()),
    "richness": list(richness_cases()), "partitions": list(partition_cases()), "paired": list(paired_cases()),
    "stratified": list(stratified_cases()),
}, indent=None, separators=(",", ":")).replace("},{", "},\n{"))
