using AfterSalesCoach.Learning.Model;

namespace AfterSalesCoach.Learning.Training;

/// <summary>Fits a <see cref="Joint"/> to scores of replies that the scoring models have not been trained on.</summary>
/// <remarks>Logistic regression by Newton's method with a small ridge (Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, 4.4.1).</remarks>
internal static class JointFitter
{
    private const int Terms = 6;
    private const int Iterations = 25;
    private const double Ridge = 0.5;

    public static Joint Fit(IReadOnlyList<(RuleScores Scores, bool Evidence, bool Label)> scored)
    {
        var b = new double[Terms];
        for (var iteration = 0; iteration < Iterations; iteration++)
        {
            var gradient = new double[Terms];
            var curvature = new double[Terms, Terms];
            foreach (var (scores, evidence, label) in scored)
            {
                double[] x = [scores.Words, scores.Structure, scores.Clause, scores.Network, evidence ? 1 : 0, 1];
                var p = 1 / (1 + Math.Exp(-x.Zip(b, (u, v) => u * v).Sum()));
                for (var i = 0; i < Terms; i++)
                {
                    gradient[i] += (p - (label ? 1 : 0)) * x[i];
                    for (var j = 0; j < Terms; j++)
                    {
                        curvature[i, j] += p * (1 - p) * x[i] * x[j];
                    }
                }
            }

            for (var i = 0; i < Terms; i++)
            {
                gradient[i] += Ridge * b[i];
                curvature[i, i] += Ridge;
            }

            var step = Solve(curvature, gradient);
            for (var i = 0; i < Terms; i++)
            {
                b[i] -= step[i];
            }
        }

        return new Joint((float)b[0], (float)b[1], (float)b[2], (float)b[3], (float)b[4], (float)b[5]);
    }

    /// <summary>Gaussian elimination; the ridge keeps the pivots away from zero.</summary>
    private static double[] Solve(double[,] a, double[] y)
    {
        for (var k = 0; k < Terms; k++)
        {
            for (var i = k + 1; i < Terms; i++)
            {
                var factor = a[i, k] / a[k, k];
                for (var j = k; j < Terms; j++)
                {
                    a[i, j] -= factor * a[k, j];
                }

                y[i] -= factor * y[k];
            }
        }

        var x = new double[Terms];
        for (var i = Terms - 1; i >= 0; i--)
        {
            x[i] = y[i];
            for (var j = i + 1; j < Terms; j++)
            {
                x[i] -= a[i, j] * x[j];
            }

            x[i] /= a[i, i];
        }

        return x;
    }
}
