// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/icons.h"

#include <QDebug>
#include <QDir>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <utility>

namespace entente {

namespace {

struct IconColours {
    QColor normal;
    QColor disabled;
    QColor selected;

    [[nodiscard]] const QColor &of(QIcon::Mode mode) const
    {
        switch (mode) {
        case QIcon::Disabled:
            return disabled;
        case QIcon::Selected:
            return selected;
        case QIcon::Normal:
        case QIcon::Active:
            break;
        }
        return normal;
    }
};

// Draws on demand instead of holding pixmaps: a window that moves to a screen of another density asks again.
class SvgIconEngine final : public QIconEngine
{
public:
    SvgIconEngine(QString name, QByteArray source, const IconColours &colours)
        : m_name(std::move(name)), m_source(std::move(source)), m_colours(colours)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State /*state*/) override
    {
        QByteArray coloured = m_source;
        coloured.replace("currentColor", m_colours.of(mode).name().toLatin1());
        QSvgRenderer renderer(coloured);
        const int side = qMin(rect.width(), rect.height());
        QRectF square(0, 0, side, side);
        square.moveCenter(QRectF(rect).center());
        renderer.render(painter, square);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        const QString cacheKey =
            QStringLiteral("entente-icon/%1/%2/%3x%4")
                .arg(m_name, m_colours.of(mode).name(), QString::number(size.width()), QString::number(size.height()));
        QPixmap result;
        if (QPixmapCache::find(cacheKey, &result))
            return result;
        result = QPixmap(size);
        result.fill(Qt::transparent);
        QPainter painter(&result);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        painter.end();
        QPixmapCache::insert(cacheKey, result);
        return result;
    }

    QIconEngine *clone() const override { return new SvgIconEngine(m_name, m_source, m_colours); }
    QString key() const override { return QStringLiteral("entente"); }
    QString iconName() override { return m_name; }
    bool isNull() override { return m_source.isEmpty(); }

    QSize actualSize(const QSize &size, QIcon::Mode /*mode*/, QIcon::State /*state*/) override { return size; }

    QList<QSize> availableSizes(QIcon::Mode /*mode*/, QIcon::State /*state*/) override
    {
        return {QSize(16, 16), QSize(20, 20), QSize(24, 24)};
    }

private:
    QString m_name;
    QByteArray m_source;
    IconColours m_colours;
};

QByteArray svgSource(QStringView name)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QColor toneColour(const Theme &theme, IconTone tone)
{
    switch (tone) {
    case IconTone::Quiet:
        return theme.quiet;
    case IconTone::Accent:
        return theme.accent;
    case IconTone::OnAccent:
        return theme.accentText;
    case IconTone::OnLens:
        return theme.lensText;
    case IconTone::Text:
        break;
    }
    return theme.text;
}

QIcon fromSource(QStringView name, const IconColours &colours)
{
    const QByteArray source = svgSource(name);
    if (source.isEmpty()) {
        qWarning("No icon is named \"%s\".", qUtf8Printable(name.toString()));
        return {};
    }
    return QIcon(new SvgIconEngine(name.toString(), source, colours));
}

} // namespace

QIcon icon(QStringView name, const Theme &theme, IconTone tone)
{
    return fromSource(name, {toneColour(theme, tone), theme.disabled, theme.selectionText});
}

QStringList iconNames()
{
    QStringList names;
    const QStringList files =
        QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        const QString name = file.chopped(4);
        if (name != u"entente")
            names.append(name);
    }
    return names;
}

QIcon applicationIcon()
{
    return fromSource(u"entente", {});
}

} // namespace entente
