package heed.web;

/// How far a long piece of work has come. `total` 0 means that nobody knows yet.
public record Progress(long done, long total, boolean finished) {

    public int percent() {
        return total <= 0 ? 0 : (int) Math.min(100, done * 100 / total);
    }
}
