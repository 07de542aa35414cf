# syntax=docker/dockerfile:1
# docker build -t mtcheck . && docker run --rm -v "$PWD:/texts" mtcheck check articles/
FROM python:3.12-slim AS build
# An index of packages without GPU libraries makes the image several gigabytes smaller:
# --build-arg PIP_EXTRA_INDEX_URL=…
ARG PIP_EXTRA_INDEX_URL=""
WORKDIR /build
COPY pyproject.toml README.md LICENSE ./
COPY mtcheck ./mtcheck
RUN python -m venv /opt/mtcheck \
    && /opt/mtcheck/bin/pip install --no-cache-dir .

FROM python:3.12-slim
LABEL org.opencontainers.image.title="mtcheck" \
      org.opencontainers.image.licenses="Apache-2.0"
COPY --from=build /opt/mtcheck /opt/mtcheck
ENV PATH="/opt/mtcheck/bin:$PATH" \
    PYTHONUTF8=1 \
    MTCHECK_CACHE=/opt/models
# The models are a part of the image: a check never fetches anything.
RUN mtcheck models fetch \
    && useradd --create-home --uid 1000 mtcheck
USER 1000
WORKDIR /texts
ENTRYPOINT ["mtcheck"]
CMD ["--help"]
