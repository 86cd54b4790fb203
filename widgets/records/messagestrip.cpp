// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/records/messagestrip.h"

#include "widgets/theme/icons.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace entente {

MessageStrip::MessageStrip(const Theme &theme, QWidget *parent)
    : QWidget(parent), label_(new QLabel(this)), action_(new QPushButton(this)), close_(new QToolButton(this))
{
    label_->setWordWrap(true);
    label_->setTextFormat(Qt::PlainText);
    label_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    action_->setProperty("link", true);
    close_->setToolTip(tr("Close"));
    close_->setAccessibleName(tr("Close the message"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 4, 8, 4);
    layout->addWidget(label_, 1);
    layout->addWidget(action_);
    layout->addWidget(close_);
    connect(action_, &QPushButton::clicked, this, &MessageStrip::activated);
    connect(close_, &QToolButton::clicked, this, &MessageStrip::clear);
    setTheme(theme);
    hide();
}

void MessageStrip::setTheme(const Theme &theme)
{
    theme_ = theme;
    close_->setIcon(icon(u"close", theme, IconTone::Quiet));
    update();
}

void MessageStrip::showError(const Error &error)
{
    error_ = true;
    QString text = error.message();
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    present(text, {});
}

void MessageStrip::showNote(const QString &text, const QString &action)
{
    error_ = false;
    present(text, action);
}

void MessageStrip::present(const QString &text, const QString &action)
{
    QPalette palette = label_->palette();
    palette.setColor(QPalette::WindowText, error_ ? theme_.statusShort.text : theme_.text);
    label_->setPalette(palette);
    label_->setText(text);
    action_->setText(action);
    action_->setVisible(!action.isEmpty());
    setAccessibleName(text);
    show();
    update();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MessageStrip::clear()
{
    label_->clear();
    hide();
}

QString MessageStrip::text() const
{
    return label_->text();
}

void MessageStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), error_ ? theme_.statusShort.fill : theme_.lensTint);
    painter.fillRect(QRect(0, 0, 4, height()), error_ ? theme_.statusShort.mark : theme_.lensLine);
}

} // namespace entente

#include "moc_messagestrip.cpp"
